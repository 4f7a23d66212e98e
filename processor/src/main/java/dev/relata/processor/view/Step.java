package dev.relata.processor.view;

import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.RelationKind;

/**
 * One relation on the way to a value.
 *
 * @param model the model that has the component
 * @param component the relation
 * @param target the model it leads to
 */
public record Step(ClassRef model, String component, RelationKind kind, ClassRef target) {
    /** {@code Post.author}, as messages say it. */
    public String label() {
        return model.simpleName() + "." + component;
    }
}
