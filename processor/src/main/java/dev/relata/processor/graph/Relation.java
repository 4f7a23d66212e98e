package dev.relata.processor.graph;

import dev.relata.ReferentialAction;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.RelationKind;
import java.util.List;
import java.util.Optional;

/**
 * A relation with a foreign key. The owner holds the key; the inverse is the component on the other side, which a
 * one-way relation has not.
 *
 * @param name the name that tells it apart from other relations between the two models
 * @param owner the end with the foreign key: {@link RelationKind#ONE} or {@link RelationKind#MAYBE}
 * @param target the model that is pointed to
 * @param inverse the end on the target
 * @param fields the columns of the foreign key, on the owner
 * @param references the columns they point to, on the target, in the same order
 * @param constraint the name of the foreign key in the database
 */
public record Relation(
        Optional<String> name,
        End owner,
        ClassRef target,
        Optional<End> inverse,
        List<Column> fields,
        List<Column> references,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        String constraint) {
    public Relation {
        fields = List.copyOf(fields);
        references = List.copyOf(references);
    }

    /**
     * One end of a relation: a component of a model.
     *
     * @param model the model that has the component
     */
    public record End(ClassRef model, String component, RelationKind kind) {
        /** {@code Post.author}, as messages say it. */
        public String label() {
            return model.simpleName() + "." + component;
        }
    }

    /** True where a row of the target has at most one row of the owner. */
    public boolean isOneToOne() {
        return inverse.map(end -> end.kind() != RelationKind.MANY).orElse(false);
    }
}
