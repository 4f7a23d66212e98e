package dev.relata.processor.graph;

import dev.relata.processor.model.ClassRef;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes the graph of what is sound in a draft, and of what its author probably meant with the rest. */
public final class GraphBuilder {
    private GraphBuilder() {}

    /**
     * Makes a graph.
     *
     * @param faulty the models with errors
     * @param sound the links that no rule has refused; the others are left out, their components stay
     */
    public static Graph build(Draft draft, Set<ClassRef> faulty, Predicate<Link> sound) {
        Map<ClassRef, Model> models = new TreeMap<>();
        for (DraftModel model : draft.models()) {
            ClassRef type = model.declaration().type();
            DraftModel meant = faulty.contains(type) ? new DraftModel(Repair.of(model.declaration())) : model;
            models.put(type, new ModelBuilder(meant, draft).build());
        }
        Predicate<Link> between = link -> link.ends().stream()
                .allMatch(end -> models.containsKey(end.model().type()) && models.containsKey(end.target()));
        return new Graph(
                models.values(),
                links(draft, sound.and(between))
                        .flatMap(link -> draft.relation(link).stream())
                        .toList(),
                links(draft, sound.and(between))
                        .flatMap(link -> draft.manyToMany(link).stream())
                        .toList());
    }

    private static Stream<Link> links(Draft draft, Predicate<Link> sound) {
        return draft.links().stream().filter(sound);
    }
}
