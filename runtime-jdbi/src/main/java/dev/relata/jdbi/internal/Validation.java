package dev.relata.jdbi.internal;

import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.codegen.ColumnDefinition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What columns take, the same on every dialect. Each method gives the value as it is stored, or refuses it. */
public final class Validation {

    /**
     * An argument of a call, which cannot be null.
     *
     * @param call what was called, as users write it: {@code where(..)}
     * @throws InvalidValueException where it is null
     */
    public static <T> T argument(@Nullable T value, String call) {
        if (value == null) {
            throw new InvalidValueException("`" + call + "` was given null");
        }
        return value;
    }

    /**
     * A count of rows.
     *
     * @throws InvalidValueException where it is negative
     */
    public static long notNegative(String method, long count) {
        if (count < 0) {
            throw new InvalidValueException(method + "(" + count + ") is negative");
        }
        return count;
    }

    private static final int MIN_YEAR = 1;
    private static final int MAX_YEAR = 9999;
    private static final Instant MIN_INSTANT = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant MAX_INSTANT = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Validation() {}

    /** Texts that every database stores: no U+0000, no half of a surrogate pair. Any length: a search may be long. */
    public static String unicode(ColumnDefinition column, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new InvalidValueException(
                        column.label() + " cannot hold U+0000, which is at index " + i + " of the text");
            }
            if (Character.isSurrogate(c)) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
                if (!pair) {
                    throw new InvalidValueException(column.label() + " cannot hold an unpaired surrogate: "
                            + String.format("U+%04X", (int) c) + " is at index " + i + " of the text");
                }
                i++;
            }
        }
        return text;
    }

    /** Texts no longer than the column. */
    public static String length(ColumnDefinition column, String text) {
        if (column.length() > 0 && text.length() > column.length()) {
            int length = text.codePointCount(0, text.length());
            if (length > column.length()) {
                throw new InvalidValueException(column.label() + " takes at most " + column.length()
                        + " characters, but the text has " + length);
            }
        }
        return text;
    }

    /** Finite numbers; -0.0 as 0.0. */
    public static float finite(ColumnDefinition column, float value) {
        if (!Float.isFinite(value)) {
            throw new InvalidValueException(column.label() + " takes finite numbers only, not " + value);
        }
        return value + 0.0f;
    }

    /** Finite numbers; -0.0 as 0.0. */
    public static double finite(ColumnDefinition column, double value) {
        if (!Double.isFinite(value)) {
            throw new InvalidValueException(column.label() + " takes finite numbers only, not " + value);
        }
        return value + 0.0;
    }

    /** Numbers that fit the column without rounding, in its scale. */
    public static BigDecimal decimal(ColumnDefinition column, BigDecimal value) {
        if (value.scale() == column.scale() && value.precision() <= column.precision()) {
            return value;
        }
        if (value.signum() == 0) {
            return BigDecimal.ZERO.setScale(column.scale(), RoundingMode.UNNECESSARY);
        }
        // Asked before setScale, which would write out all the zeros of 1E+1000000000.
        BigDecimal digits = value.scale() == column.scale() ? value : value.stripTrailingZeros();
        long integers = (long) digits.precision() - digits.scale();
        if (digits.scale() > column.scale() || integers > column.precision() - column.scale()) {
            throw new InvalidValueException(column.label() + " takes " + column.precision() + " digits, "
                    + column.scale() + " of them after the point: " + value + " does not fit");
        }
        return digits.setScale(column.scale(), RoundingMode.UNNECESSARY);
    }

    /** Instants of the years that all databases share, in microseconds; what is beyond is cut off, toward the past. */
    public static Instant instant(ColumnDefinition column, Instant value) {
        if (value.isBefore(MIN_INSTANT) || value.isAfter(MAX_INSTANT)) {
            throw outOfYears(column, value);
        }
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    /** Dates of the years that all databases share. */
    public static LocalDate date(ColumnDefinition column, LocalDate value) {
        checkYear(column, value.getYear(), value);
        return value;
    }

    /** Times in microseconds; what is beyond is cut off. */
    public static LocalTime time(LocalTime value) {
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    /** Dates and times of the years that all databases share, in microseconds; what is beyond is cut off. */
    public static LocalDateTime dateTime(ColumnDefinition column, LocalDateTime value) {
        checkYear(column, value.getYear(), value);
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    private static void checkYear(ColumnDefinition column, int year, Object value) {
        if (year < MIN_YEAR || year > MAX_YEAR) {
            throw outOfYears(column, value);
        }
    }

    private static InvalidValueException outOfYears(ColumnDefinition column, Object value) {
        return new InvalidValueException(column.label() + " takes the years 1 to 9999 only, not " + value);
    }
}
