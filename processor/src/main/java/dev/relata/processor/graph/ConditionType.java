package dev.relata.processor.graph;

import dev.relata.processor.graph.Condition.Operand;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.Scalar;
import dev.relata.processor.model.ValueType;
import java.util.Locale;
import java.util.Optional;

/**
 * The type of an operand.
 *
 * @param family what it can be compared with
 * @param column the column, where the operand is nothing but one
 * @param hasDecimal whether a decimal is in it
 */
record ConditionType(Family family, Optional<Column> column, boolean hasDecimal) {
    static final ConditionType BOOL = new ConditionType(Family.BOOLEAN, Optional.empty(), false);

    enum Family {
        /** Integers, decimals, lengths. */
        EXACT,
        /** Something with a float or double in it. */
        INEXACT,
        BOOLEAN,
        TEXT,
        BYTES,
        UUID,
        INSTANT,
        DATE,
        TIME,
        DATE_TIME,
        ENUM
    }

    static ConditionType of(Column column) {
        Scalar scalar = column.type().scalar();
        return new ConditionType(family(scalar), Optional.of(column), scalar == Scalar.DECIMAL);
    }

    static ConditionType number(boolean inexact, boolean hasDecimal) {
        return new ConditionType(inexact ? Family.INEXACT : Family.EXACT, Optional.empty(), hasDecimal);
    }

    private static Family family(Scalar scalar) {
        return switch (scalar) {
            case BYTE, SHORT, INT, LONG, DECIMAL -> Family.EXACT;
            case FLOAT, DOUBLE -> Family.INEXACT;
            case BOOLEAN -> Family.BOOLEAN;
            case STRING -> Family.TEXT;
            case BYTES -> Family.BYTES;
            case UUID -> Family.UUID;
            case INSTANT -> Family.INSTANT;
            case LOCAL_DATE -> Family.DATE;
            case LOCAL_TIME -> Family.TIME;
            case LOCAL_DATE_TIME -> Family.DATE_TIME;
            case ENUM -> Family.ENUM;
        };
    }

    boolean isNumber() {
        return family == Family.EXACT || family == Family.INEXACT;
    }

    boolean hasOrder() {
        return family != Family.BOOLEAN && family != Family.BYTES && family != Family.ENUM;
    }

    /** A decimal is stored exactly, on SQLite as an integer: next to a floating number it would lose that. */
    boolean mixes(ConditionType other) {
        if (isNumber() && other.isNumber()) {
            return family == other.family || (!hasDecimal && !other.hasDecimal);
        }
        return family == other.family;
    }

    boolean isComparableWith(ConditionType other) {
        return mixes(other) && agree(wrapper(), other.wrapper()) && agree(enumType(), other.enumType());
    }

    /** {@code int}, {@code UserId}, {@code number}. */
    String label() {
        if (column.isEmpty()) {
            return family == Family.BOOLEAN ? "boolean" : "number";
        }
        return wrapper()
                .or(this::enumType)
                .map(ClassRef::simpleName)
                .orElseGet(() -> javaName(column.get().type().scalar()));
    }

    private Optional<ClassRef> wrapper() {
        return column.flatMap(c -> c.type().wrapper()).map(ValueType.Wrapper::type);
    }

    private Optional<ClassRef> enumType() {
        return column.flatMap(c -> c.type().enumType()).map(ValueType.EnumType::type);
    }

    private static boolean agree(Optional<ClassRef> left, Optional<ClassRef> right) {
        return left.isEmpty() || right.isEmpty() || left.equals(right);
    }

    private static String javaName(Scalar scalar) {
        return switch (scalar) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> scalar.name().toLowerCase(Locale.ROOT);
            case DECIMAL -> "BigDecimal";
            case STRING -> "String";
            case BYTES -> "byte[]";
            case UUID -> "UUID";
            case INSTANT -> "Instant";
            case LOCAL_DATE -> "LocalDate";
            case LOCAL_TIME -> "LocalTime";
            case LOCAL_DATE_TIME -> "LocalDateTime";
            case ENUM -> "enum";
        };
    }

    /** An operand and its type. */
    record Typed(Operand operand, ConditionType type) {}
}
