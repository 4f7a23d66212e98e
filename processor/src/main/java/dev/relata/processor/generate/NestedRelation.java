package dev.relata.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Component;
import dev.relata.processor.graph.Graph;
import dev.relata.processor.graph.ManyToMany;
import dev.relata.processor.graph.Model;
import dev.relata.processor.graph.Relation;
import dev.relata.processor.model.RelationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A relation of a model as its input sees it: rows of it can be inserted together with one of the model, and rows that exist
 * can be connected.
 *
 * @param end the component
 * @param target the model it leads to
 * @param opposite the component there that leads back, unless it is one-way
 * @param isOwner whether this model has the foreign key
 * @param fields the columns of the foreign key; none of a many-to-many
 * @param references the columns they point to
 */
record NestedRelation(
        Component.RelationEnd end,
        Model target,
        Optional<String> opposite,
        boolean isOwner,
        List<Column> fields,
        List<Column> references) {

    /** Those of a model in the order of its components; without those whose foreign key is a part of an embedded record. */
    static List<NestedRelation> of(Model model, Graph graph) {
        List<NestedRelation> relations = new ArrayList<>();
        for (Component.RelationEnd end : model.relationEnds()) {
            graph.model(end.target())
                    .flatMap(target -> of(model, end, target, graph))
                    .ifPresent(relations::add);
        }
        return relations;
    }

    private static Optional<NestedRelation> of(Model model, Component.RelationEnd end, Model target, Graph graph) {
        Optional<ManyToMany> join = graph.manyToMany(model, end.name());
        if (join.isPresent()) {
            ManyToMany.Side here = join.get().side(model.type(), end.name()).orElseThrow();
            ManyToMany.Side there = here.equals(join.get().first())
                    ? join.get().second()
                    : join.get().first();
            Optional<String> opposite = Optional.of(there.end().component());
            return Optional.of(new NestedRelation(end, target, opposite, false, List.of(), List.of()));
        }
        return graph.relation(model, end.name())
                .filter(relation -> relation.fields().stream()
                        .allMatch(field -> field.path().size() == 1))
                .map(relation -> {
                    boolean owner = relation.owner().model().equals(model.type())
                            && relation.owner().component().equals(end.name());
                    Optional<String> opposite = owner
                            ? relation.inverse().map(Relation.End::component)
                            : Optional.of(relation.owner().component());
                    return new NestedRelation(end, target, opposite, owner, relation.fields(), relation.references());
                });
    }

    boolean isToMany() {
        return end.kind() == RelationKind.MANY;
    }

    boolean isManyToMany() {
        return fields.isEmpty();
    }

    /** Whether the foreign key has a column of this part. */
    boolean hasKeyIn(InputPart part) {
        return isOwner && part.columns().stream().anyMatch(fields::contains);
    }

    /** {@code NewUser}: the input of the model it leads to. */
    ClassName targetInput() {
        return Types.of(ModelNames.of(target).input());
    }

    /** {@code NewPost.UnderAuthor}: what makes a row of the model it leads to, below one of this model. */
    ClassName targetUnder() {
        return under(target, opposite.orElseThrow());
    }

    /** {@code NewPost.UnderAuthor}. */
    static ClassName under(Model model, String component) {
        return Types.of(ModelNames.of(model).input()).nestedClass("Under" + suffix(model, component));
    }

    /** {@code NewPost.OfAuthor}. */
    static ClassName of(Model model, String component) {
        return Types.of(ModelNames.of(model).input()).nestedClass("Of" + suffix(model, component));
    }

    /** Differs from that of other components, also where only the case of the first letter tells them apart. */
    private static String suffix(Model model, String component) {
        List<String> taken = new ArrayList<>();
        for (Component.RelationEnd end : model.relationEnds()) {
            String suffix = ModelNames.unused(ModelNames.capitalized(end.name()), taken);
            if (end.name().equals(component)) {
                return suffix;
            }
            taken.add(suffix);
        }
        return ModelNames.capitalized(component);
    }
}
