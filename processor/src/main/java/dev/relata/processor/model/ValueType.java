package dev.relata.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * The Java type of a column.
 *
 * @param scalar what the database holds
 * @param enumType the enum, exactly where {@code scalar} is {@link Scalar#ENUM}
 * @param wrapper the single-component record around the value ({@code record UserId(long value)}), where there is one
 */
public record ValueType(Scalar scalar, Optional<EnumType> enumType, Optional<Wrapper> wrapper) {

    /**
     * An enum.
     *
     * @param type the enum
     * @param constants the names of its constants in the order of their declaration
     */
    public record EnumType(ClassRef type, List<String> constants) {
        public EnumType {
            constants = List.copyOf(constants);
        }
    }

    /**
     * A record around one value.
     *
     * @param type the record, such as {@code UserId}
     * @param component the name of its component
     * @param primitive whether the component is declared with a primitive type
     * @param constructorMayThrow whether its constructor has a body, or comes from a class file and may have one
     */
    public record Wrapper(ClassRef type, String component, boolean primitive, boolean constructorMayThrow) {}

    public static ValueType of(Scalar scalar) {
        return new ValueType(scalar, Optional.empty(), Optional.empty());
    }
}
