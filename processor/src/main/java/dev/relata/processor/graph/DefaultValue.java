package dev.relata.processor.graph;

import dev.relata.processor.diagnostic.SimilarNames;
import dev.relata.processor.model.ValueType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The text of a {@code @Default} as a value of its column, or why it is none. */
public sealed interface DefaultValue {
    /** The first year of a date that all databases can hold. */
    int FIRST_YEAR = 1;

    /** The last one. */
    int LAST_YEAR = 9999;

    /**
     * A value.
     *
     * @param object in the types of {@link Column#defaultValue()}
     */
    record Parsed(Object object) implements DefaultValue {}

    /**
     * No value.
     *
     * @param expected what a value of this type is: {@code a whole number from -128 to 127}
     * @param nearest what may have been meant
     */
    record Failed(String expected, Optional<String> nearest) implements DefaultValue {}

    /** The value where there is one. */
    default Optional<Object> value() {
        return this instanceof Parsed parsed ? Optional.of(parsed.object()) : Optional.empty();
    }

    /** Reads a default for a column with this type and these limits. */
    static DefaultValue parse(String text, ValueType type, OptionalInt length, int precision, int scale) {
        return switch (type.scalar()) {
            case BOOLEAN -> bool(text);
            case BYTE -> integer(text, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SHORT -> integer(text, Short.MIN_VALUE, Short.MAX_VALUE);
            case INT -> integer(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> integer(text, Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT -> floating(text);
            case DOUBLE -> doubleValue(text);
            case DECIMAL -> decimal(text, precision, scale);
            case STRING -> string(text, length);
            case BYTES -> failed("something only the application can give: a `byte[]` has no default");
            case UUID -> uuid(text);
            case INSTANT -> time(text, Instant::parse, "an instant such as `2026-01-31T12:00:00Z`");
            case LOCAL_DATE -> time(text, LocalDate::parse, "a date such as `2026-01-31`");
            case LOCAL_TIME -> time(text, LocalTime::parse, "a time such as `12:30:00`");
            case LOCAL_DATE_TIME -> time(text, LocalDateTime::parse, "a date and time such as `2026-01-31T12:30:00`");
            case ENUM ->
                constant(
                        text, type.enumType().map(ValueType.EnumType::constants).orElse(List.of()));
        };
    }

    private static DefaultValue bool(String text) {
        return switch (text) {
            case "true" -> new Parsed(true);
            case "false" -> new Parsed(false);
            default -> failed("`true` or `false`");
        };
    }

    private static DefaultValue integer(String text, long min, long max) {
        try {
            long value = Long.parseLong(text);
            if (value >= min && value <= max) {
                return new Parsed(value);
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        return failed("a whole number from " + min + " to " + max);
    }

    private static DefaultValue floating(String text) {
        Optional<BigDecimal> number = number(text);
        return number.isPresent() && Float.isFinite(number.get().floatValue())
                ? new Parsed(number.get().floatValue())
                : failed("a number such as `1.5`");
    }

    private static DefaultValue doubleValue(String text) {
        Optional<BigDecimal> number = number(text);
        return number.isPresent() && Double.isFinite(number.get().doubleValue())
                ? new Parsed(number.get().doubleValue())
                : failed("a number such as `1.5`");
    }

    private static DefaultValue decimal(String text, int precision, int scale) {
        Optional<BigDecimal> number = number(text);
        if (number.isPresent()
                && number.get().stripTrailingZeros().scale() <= scale
                && number.get().setScale(scale).precision() <= precision) {
            return new Parsed(number.get().setScale(scale));
        }
        return failed("a number of up to " + precision + " digits, " + scale + " of them after the point");
    }

    private static DefaultValue string(String text, OptionalInt length) {
        if (length.isPresent() && text.codePointCount(0, text.length()) > length.getAsInt()) {
            return failed("a text of up to " + length.getAsInt() + " characters");
        }
        boolean storable = text.codePoints().noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
        return storable ? new Parsed(text) : failed("a text without U+0000 and unpaired surrogates");
    }

    private static DefaultValue uuid(String text) {
        return Pattern.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", text)
                ? new Parsed(UUID.fromString(text))
                : failed("a UUID such as `018f4e2a-7b1c-7def-8a90-1234567890ab`");
    }

    private static DefaultValue constant(String text, List<String> constants) {
        return constants.contains(text)
                ? new Parsed(text)
                : new Failed("one of `" + String.join("`, `", constants) + "`", SimilarNames.nearest(text, constants));
    }

    private static DefaultValue time(String text, Function<String, TemporalAccessor> parser, String expected) {
        try {
            TemporalAccessor value = parser.apply(text);
            boolean exact =
                    !value.isSupported(ChronoField.NANO_OF_SECOND) || value.get(ChronoField.NANO_OF_SECOND) % 1000 == 0;
            if (!hasStorableYear(value)) {
                return failed(expected + ", in the years " + FIRST_YEAR + " to " + LAST_YEAR);
            }
            return exact ? new Parsed(value) : failed(expected + ", with at most six digits after the second");
        } catch (DateTimeException malformed) {
            return failed(expected);
        }
    }

    /** The years that all databases can hold. */
    private static boolean hasStorableYear(TemporalAccessor value) {
        TemporalAccessor date = value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
        return !date.isSupported(ChronoField.YEAR)
                || (date.get(ChronoField.YEAR) >= FIRST_YEAR && date.get(ChronoField.YEAR) <= LAST_YEAR);
    }

    private static Optional<BigDecimal> number(String text) {
        return Pattern.matches("-?[0-9]{1,400}(\\.[0-9]{1,400})?([eE]-?[0-9]{1,3})?", text)
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    private static Failed failed(String expected) {
        return new Failed(expected, Optional.empty());
    }
}
