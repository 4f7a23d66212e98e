package dev.relata.processor.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The two ends of a relation of a schema without mistakes.
 *
 * @param first the owner, or the end of a many-to-many relation that comes first
 * @param second the other; empty where the relation is one-way
 */
record RelationEnds(End first, Optional<End> second) {

    record End(Declaration model, Component component) {
        Place place() {
            return Place.of(model, component);
        }

        Annotation relation() {
            return component.relation();
        }

        List<String> fields() {
            return relation().texts("fields");
        }

        List<String> references() {
            return relation().texts("references");
        }
    }

    boolean isManyToMany() {
        return !first.component().isOwner();
    }

    boolean isOneToOne() {
        return second.filter(end -> end.component().kind().equals("Maybe")).isPresent();
    }

    boolean isSelf() {
        return first.component().target().equals(first.model().name());
    }

    static List<RelationEnds> of(Schema schema) {
        List<RelationEnds> relations = new ArrayList<>();
        Set<Place> seen = new HashSet<>();
        for (boolean owners : new boolean[] {true, false}) {
            for (Declaration model : schema.models()) {
                for (Component component : model.components()) {
                    End end = new End(model, component);
                    if (component.isRelation() && component.isOwner() == owners && seen.add(end.place())) {
                        Optional<End> other = opposite(schema, end);
                        other.ifPresent(found -> seen.add(found.place()));
                        relations.add(new RelationEnds(end, other));
                    }
                }
            }
        }
        return relations;
    }

    private static Optional<End> opposite(Schema schema, End end) {
        if (end.relation().has("oneWay")) {
            return Optional.empty();
        }
        return schema.declaration(end.component().target())
                .flatMap(model -> model.components().stream()
                        .filter(other -> other.isRelation()
                                && !other.relation().has("oneWay")
                                && other.target().equals(end.model().name())
                                && other.relation()
                                        .text("name")
                                        .equals(end.relation().text("name"))
                                && !other.equals(end.component()))
                        .findFirst()
                        .map(other -> new End(model, other)));
    }
}
