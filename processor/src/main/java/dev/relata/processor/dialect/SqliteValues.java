package dev.relata.processor.dialect;

import dev.relata.processor.graph.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/** Values as SQLite stores them: integers, reals and texts. */
final class SqliteValues implements ValueSql {
    private static final long MICROS = 1_000_000;

    @Override
    public String literal(Column column, Object value) {
        if (value instanceof Boolean bool) {
            return literal(bool.booleanValue());
        }
        if (value instanceof BigDecimal decimal) {
            return units(decimal, column.scale());
        }
        if (value instanceof Float number) {
            // All digits: what a REAL column holds of a float.
            return Double.toString(number.doubleValue());
        }
        if (value instanceof Long || value instanceof Double) {
            return value.toString();
        }
        if (value instanceof Instant instant) {
            return Long.toString(
                    Math.addExact(Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / 1_000));
        }
        return Quoting.text(text(value));
    }

    @Override
    public String literal(boolean value) {
        return value ? "1" : "0";
    }

    /** A decimal in units of its last digit. */
    static String units(BigDecimal value, int scale) {
        return value.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue().toString();
    }

    private static String text(Object value) {
        if (value instanceof LocalDate date) {
            return IsoText.of(date);
        }
        if (value instanceof LocalTime time) {
            return IsoText.of(time);
        }
        if (value instanceof LocalDateTime dateTime) {
            return IsoText.of(dateTime);
        }
        if (value instanceof String || value instanceof UUID) {
            return value.toString();
        }
        throw new IllegalArgumentException("no value of a column: " + value.getClass());
    }
}
