package dev.relata.processor.graph;

import dev.relata.processor.model.NullableAnnotation;
import dev.relata.processor.model.Nullness;
import dev.relata.processor.model.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A column of a model.
 *
 * @param path the component, or for a column of an embedded record the component and the component within
 * @param name the name in the database
 * @param type the type of the value
 * @param nullness whether it may be null, and how the component says so
 * @param nullable the annotation behind {@link Nullness#NULLABLE}
 * @param automatic who gives it its value
 * @param defaultValue the parsed {@code @Default}: Boolean, Long (all integers), Float, Double, BigDecimal (in the
 *     column's scale), String (for an enum the constant's name), UUID, Instant, LocalDate, LocalTime or LocalDateTime
 * @param length the greatest number of code points of a text
 * @param precision the number of digits of a decimal, else 0
 * @param scale the number of digits after the point of a decimal, else 0
 */
public record Column(
        List<String> path,
        String name,
        ValueType type,
        Nullness nullness,
        Optional<NullableAnnotation> nullable,
        Automatic automatic,
        Optional<Object> defaultValue,
        OptionalInt length,
        int precision,
        int scale) {
    public Column {
        path = List.copyOf(path);
    }

    /** The path as users write it: {@code price}, {@code address.city}. */
    public String component() {
        return String.join(".", path);
    }

    public boolean isNullable() {
        return nullness.isNullable();
    }
}
