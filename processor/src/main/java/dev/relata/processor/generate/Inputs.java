package dev.relata.processor.generate;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
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
 * @param unnameable what cannot be named of the models' generated classes, because it is a class of somebody else's, or none
 */
record Inputs(Graph graph, Set<ClassRef> unnameable) {

    /** The relations of a model in the order of its components. */
    List<NestedRelation> relations(Model model) {
        List<NestedRelation> relations = new ArrayList<>();
        for (Component.RelationEnd end : model.relationEnds()) {
            graph.model(end.target())
                    .filter(target -> hasInput(target) && hasInput(model))
                    .flatMap(target -> NestedRelation.of(model, end, target, graph))
                    .ifPresent(relations::add);
        }
        return relations;
    }

    private boolean hasInput(Model model) {
        return !unnameable.contains(ModelNames.of(model).input());
    }

    /** The patch of a model, or what it would be. */
    TypeName patch(Model model) {
        ModelNames names = ModelNames.of(model);
        return unnameable.contains(names.patch())
                ? ParameterizedTypeName.get(Types.PATCH, names.model())
                : Types.of(names.patch());
    }

    /** The relation of a component; empty where no rows can be given to it. */
    Optional<NestedRelation> relation(Model model, Component.RelationEnd end) {
        return relations(model).stream()
                .filter(relation -> relation.end().equals(end))
                .findFirst();
    }
}
