package dev.relata.processor.model;

import dev.relata.processor.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/**
 * A type annotated {@code @View}.
 *
 * @param record the record as a model of this shape would be read: its place, its components and what they say
 * @param annotation the annotation
 * @param of the model as written; empty where it does not exist, or not yet
 * @param components those of the record, in its order, with what they mean in a view
 */
public record ViewDeclaration(
        ModelDeclaration record, Location annotation, Optional<Written<ClassRef>> of, List<ViewComponent> components) {
    public ViewDeclaration {
        components = List.copyOf(components);
    }

    public ClassRef type() {
        return record.type();
    }

    /** The name messages use. */
    public String name() {
        return record.name();
    }

    /** Whether a class that it names does not exist, or not yet. */
    public boolean isUnresolved() {
        return of.isEmpty() || record.isUnresolved();
    }

    /** The views that its components are of. */
    public List<ClassRef> nested() {
        return components.stream()
                .map(ViewComponent::type)
                .filter(ViewType.Nested.class::isInstance)
                .map(type -> ((ViewType.Nested) type).view())
                .toList();
    }
}
