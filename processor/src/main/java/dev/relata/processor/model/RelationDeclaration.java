package dev.relata.processor.model;

import dev.relata.ReferentialAction;
import dev.relata.processor.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/**
 * {@code @Relation} as written; what is not written is empty.
 *
 * @param at the annotation, or the component where there is none
 */
public record RelationDeclaration(
        Location at,
        Optional<Written<String>> name,
        List<Written<String>> fields,
        List<Written<String>> references,
        Optional<Written<ReferentialAction>> onDelete,
        Optional<Written<ReferentialAction>> onUpdate,
        Optional<Written<String>> constraint,
        boolean oneWay) {
    public RelationDeclaration {
        fields = List.copyOf(fields);
        references = List.copyOf(references);
    }

    /** A component without the annotation. */
    public static RelationDeclaration none(Location component) {
        return new RelationDeclaration(
                component,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
