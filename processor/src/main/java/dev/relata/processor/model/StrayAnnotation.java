package dev.relata.processor.model;

import dev.relata.processor.diagnostic.Location;

/**
 * An annotation that does nothing where it stands.
 *
 * @param owner the class that has it, or whose field has it
 * @param subject the class, or the class and the field, that has it
 * @param annotation its simple name
 * @param arguments those of its arguments that ours takes too: {@code ("email")}; empty where there are none
 * @param record the head of the model that the class could be
 */
public record StrayAnnotation(
        Location at,
        Kind kind,
        ClassRef owner,
        String subject,
        String type,
        String annotation,
        String arguments,
        String packageName,
        String record) {

    /** Why it does nothing. */
    public enum Kind {
        /** One of ours on a class that is no record and no model, or on a field of it. */
        OUTSIDE_CLASS,
        /** One of ours on a record that is no model, or on a component of it. */
        OUTSIDE_RECORD,
        /** One of ours on a component of a typed value. */
        IN_TYPED_VALUE,
        /** One of ours on a static field of a model or view. */
        NO_COMPONENT,
        /** One of a model's on a view or a component of it. */
        IN_VIEW,
        /** One of a view's on anything else. */
        OUTSIDE_VIEW,
        /** One with the name of one of ours, from another package. */
        LOOKALIKE
    }

    /** Whether its class was probably meant to be a model. */
    public boolean isOfMissingModel() {
        return kind == Kind.OUTSIDE_CLASS || kind == Kind.OUTSIDE_RECORD;
    }
}
