package dev.relata.processor.model;

import java.util.Optional;

/** What the type of a component is to a view. */
public sealed interface ViewType {
    /** The type as the source has it, with simple names: {@code Optional<UserId>}. */
    String text();

    /**
     * A type that a column has, or a list of such values.
     *
     * @param list whether it is a {@code List}
     */
    record Value(String text, ValueType type, boolean list) implements ViewType {}

    /**
     * Another view.
     *
     * @param view the record
     * @param list whether it is a {@code List} of it
     */
    record Nested(String text, ClassRef view, boolean list) implements ViewType {}

    /**
     * A record that is none of these: an embedded one, perhaps.
     *
     * @param type the record
     * @param constructorMayThrow whether its constructor has a body, or comes from a class file and may have one
     */
    record Embedded(String text, ClassRef type, boolean constructorMayThrow) implements ViewType {}

    /**
     * A type that no component of a view has; one that does not exist, or cannot be named, is reported as such.
     *
     * @param item the record that it is a {@code List} of
     */
    record Other(String text, Optional<ClassRef> item) implements ViewType {}

    /** Whether it holds any number of values. */
    default boolean isList() {
        return (this instanceof Value value && value.list()) || (this instanceof Nested nested && nested.list());
    }
}
