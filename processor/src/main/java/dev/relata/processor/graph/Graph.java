package dev.relata.processor.graph;

import dev.relata.processor.model.ClassRef;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Models and the relations between them. Holds no order but that of names and declarations: two runs agree. */
public final class Graph {
    private final Map<ClassRef, Model> models = new TreeMap<>();
    private final List<Relation> relations;
    private final List<ManyToMany> manyToMany;

    public Graph(Collection<Model> models, List<Relation> relations, List<ManyToMany> manyToMany) {
        models.forEach(model -> this.models.put(model.type(), model));
        this.relations = List.copyOf(relations);
        this.manyToMany = List.copyOf(manyToMany);
    }

    /** All models, by name. */
    public Collection<Model> models() {
        return List.copyOf(models.values());
    }

    public List<Relation> relations() {
        return relations;
    }

    public List<ManyToMany> manyToMany() {
        return manyToMany;
    }

    /** The model of this record; empty where it is not part of this graph. */
    public Optional<Model> model(ClassRef type) {
        return Optional.ofNullable(models.get(type));
    }

    /** The relations whose foreign key this model holds, in the order of its components. */
    public List<Relation> ownedBy(Model model) {
        return inOrder(model, relations.stream().filter(r -> r.owner().model().equals(model.type())));
    }

    /** The relation that this component of a model is an end of, with a foreign key on either side. */
    public Optional<Relation> relation(Model model, String component) {
        return relations.stream()
                .filter(r -> isEnd(r.owner(), model, component)
                        || r.inverse()
                                .filter(end -> isEnd(end, model, component))
                                .isPresent())
                .findFirst();
    }

    /** The many-to-many relation that this component of a model is an end of. */
    public Optional<ManyToMany> manyToMany(Model model, String component) {
        return manyToMany.stream()
                .filter(join -> join.side(model.type(), component).isPresent())
                .findFirst();
    }

    /** Whether one of a model's relations to models of this graph has an error, and so is not part of it. */
    public boolean lacksRelation(Model model) {
        return model.relationEnds().stream()
                .anyMatch(end -> models.containsKey(end.target())
                        && relation(model, end.name()).isEmpty()
                        && manyToMany(model, end.name()).isEmpty());
    }

    /**
     * These models and all they reach through their components, with the relations between them. What is generated for
     * a model depends on nothing else.
     */
    public Graph reachedFrom(Collection<ClassRef> types) {
        Map<ClassRef, Model> reached = new TreeMap<>();
        Deque<ClassRef> open = new ArrayDeque<>(types);
        while (!open.isEmpty()) {
            Model model = models.get(open.remove());
            if (model != null && reached.put(model.type(), model) == null) {
                model.relationEnds().forEach(end -> open.add(end.target()));
            }
        }
        return new Graph(
                reached.values(),
                relations.stream()
                        .filter(r -> reached.containsKey(r.owner().model()))
                        .toList(),
                manyToMany.stream()
                        .filter(m -> reached.containsKey(m.first().end().model()))
                        .toList());
    }

    private static boolean isEnd(Relation.End end, Model model, String component) {
        return end.model().equals(model.type()) && end.component().equals(component);
    }

    private static List<Relation> inOrder(Model model, Stream<Relation> relations) {
        List<String> order = model.relationEnds().stream().map(Component::name).toList();
        return relations
                .sorted((a, b) -> Integer.compare(
                        order.indexOf(a.owner().component()),
                        order.indexOf(b.owner().component())))
                .toList();
    }
}
