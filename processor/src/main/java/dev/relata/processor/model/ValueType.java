package dev.relata.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * The Java type of a column.
 *
 * @param scalar what the database holds
 * @param enumType the enum, exactly where {@code scalar} is {@link Scalar#ENUM}
 * @param wrapper the single-component record around the value ({@code record UserId(long value)}), where there is one
 * @param standIn in classes that are generated beside an error: the type that no column has, as code names it
 */
public record ValueType(
        Scalar scalar, Optional<EnumType> enumType, Optional<Wrapper> wrapper, Optional<String> standIn) {
    public ValueType(Scalar scalar, Optional<EnumType> enumType, Optional<Wrapper> wrapper) {
        this(scalar, enumType, wrapper, Optional.empty());
    }

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

    /** A type that no column has. */
    public static ValueType standIn(String type) {
        return new ValueType(Scalar.STRING, Optional.empty(), Optional.empty(), Optional.of(type));
    }
}
