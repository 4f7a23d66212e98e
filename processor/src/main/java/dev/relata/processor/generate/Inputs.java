package dev.relata.processor.generate;

import dev.relata.processor.graph.Component;
import dev.relata.processor.graph.Graph;
import dev.relata.processor.graph.Model;
import dev.relata.processor.model.ClassRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The models whose inputs can hold each other.
 *
 * @param without models whose input is a class of somebody else's: no other input can name it
 */
record Inputs(Graph graph, Set<ClassRef> without) {

    /** The relations of a model in the order of its components. */
    List<NestedRelation> relations(Model model) {
        List<NestedRelation> relations = new ArrayList<>();
        for (Component.RelationEnd end : model.relationEnds()) {
            graph.model(end.target())
                    .filter(target -> !without.contains(target.type()) && !without.contains(model.type()))
                    .flatMap(target -> NestedRelation.of(model, end, target, graph))
                    .ifPresent(relations::add);
        }
        return relations;
    }

    /** The relation of a component; empty where no rows can be given to it. */
    Optional<NestedRelation> relation(Model model, Component.RelationEnd end) {
        return relations(model).stream()
                .filter(relation -> relation.end().equals(end))
                .findFirst();
    }
}
