package dev.relata.processor.dialect;

import dev.relata.processor.graph.Column;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/** Values with the types PostgreSQL has for them. */
final class PostgresqlValues implements ValueSql {
    @Override
    public String literal(Column column, Object value) {
        if (value instanceof Boolean bool) {
            return literal(bool.booleanValue());
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Float) {
            // Without the type it would be compared as a double, and 0.1 would not be 0.1.
            return value + "::real";
        }
        if (value instanceof Long || value instanceof Double) {
            return value.toString();
        }
        if (value instanceof String text) {
            return text(text);
        }
        return typed(value);
    }

    @Override
    public String literal(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String typed(Object value) {
        if (value instanceof UUID) {
            return "UUID '" + value + "'";
        }
        if (value instanceof Instant instant) {
            return "TIMESTAMPTZ '" + IsoText.of(instant) + "'";
        }
        if (value instanceof LocalDate date) {
            return "DATE '" + IsoText.of(date) + "'";
        }
        if (value instanceof LocalTime time) {
            return "TIME '" + IsoText.of(time) + "'";
        }
        if (value instanceof LocalDateTime dateTime) {
            return "TIMESTAMP '" + IsoText.of(dateTime) + "'";
        }
        throw new IllegalArgumentException("no value of a column: " + value.getClass());
    }

    /** With a backslash, a form that means the same whatever {@code standard_conforming_strings} is set to. */
    private static String text(String text) {
        return text.indexOf('\\') < 0 ? Quoting.text(text) : "E" + Quoting.text(text.replace("\\", "\\\\"));
    }
}
