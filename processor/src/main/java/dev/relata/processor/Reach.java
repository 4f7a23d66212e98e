package dev.relata.processor;

import dev.relata.processor.element.ModelReader;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.DatabaseDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.TypeDeclaration;
import dev.relata.processor.model.ViewDeclaration;
import dev.relata.processor.model.Written;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The models of a round and all they reach through the types of their components: nothing else is looked at. */
final class Reach {
    private final ModelReader reader;
    private final Map<ClassRef, ModelDeclaration> reached = new TreeMap<>();

    Reach(ModelReader reader) {
        this.reader = reader;
    }

    Collection<ModelDeclaration> declarations() {
        return reached.values();
    }

    /** Adds a model, unless something it reaches does not exist and may still be generated. */
    boolean add(ClassRef model, boolean settled) {
        return addAll(List.of(model), settled);
    }

    /** Likewise a database with the models it lists. */
    boolean add(DatabaseDeclaration database, boolean settled) {
        return (settled || !database.unresolved())
                && addAll(database.models().stream().map(Written::value).toList(), settled);
    }

    /** Likewise a view with what it and the views in it are of. */
    boolean add(Collection<ViewDeclaration> views, boolean settled) {
        return (settled || views.stream().noneMatch(ViewDeclaration::isUnresolved))
                && addAll(
                        views.stream()
                                .flatMap(view -> view.of().stream())
                                .map(Written::value)
                                .toList(),
                        settled);
    }

    private boolean addAll(Collection<ClassRef> models, boolean settled) {
        Map<ClassRef, ModelDeclaration> found = new TreeMap<>();
        Deque<ClassRef> open = new ArrayDeque<>(models);
        while (!open.isEmpty()) {
            ClassRef next = open.remove();
            Optional<ModelDeclaration> model =
                    found.containsKey(next) || reached.containsKey(next) ? Optional.empty() : reader.model(next);
            if (model.isPresent()) {
                if (model.get().isUnresolved() && !settled) {
                    return false;
                }
                found.put(next, model.get());
                model.get().components().forEach(component -> target(component).ifPresent(open::add));
            }
        }
        reached.putAll(found);
        return true;
    }

    private static Optional<ClassRef> target(ComponentDeclaration component) {
        if (component.type() instanceof TypeDeclaration.Unsupported type
                && type.meant() instanceof TypeDeclaration.Meant.Relation relation) {
            return Optional.of(relation.model());
        }
        return component.type() instanceof TypeDeclaration.RelationType relation ? relation.target() : Optional.empty();
    }
}
