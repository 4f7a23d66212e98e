package dev.relata.processor.model;

/** How a component says whether its column may be null. */
public enum Nullness {
    /** A Java primitive: never null. */
    PRIMITIVE,
    /** A plain reference: never null. */
    REQUIRED,
    /** A reference with an annotation called {@code Nullable}. */
    NULLABLE,
    /** {@code Optional<T>}: empty is null. */
    OPTIONAL;

    public boolean isNullable() {
        return this == NULLABLE || this == OPTIONAL;
    }
}
