package dev.relata.processor.validate;

import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.DefaultValue;
import dev.relata.processor.model.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Values that a {@code @Default} may have, to show one. */
final class Samples {
    private static final List<String> ANY = List.of(
            "1",
            "0",
            "false",
            "018f4e2a-7b1c-7def-8a90-1234567890ab",
            "2026-01-31T12:00:00Z",
            "2026-01-31",
            "12:30:00",
            "2026-01-31T12:30:00");

    private Samples() {}

    /** A value of a column; empty for a type without defaults. */
    static Optional<String> of(Column column) {
        return near(column, "");
    }

    /** The value that is nearest to a text which is none. */
    static Optional<String> near(Column column, String text) {
        List<String> constants =
                column.type().enumType().map(ValueType.EnumType::constants).orElse(List.of());
        return Stream.of(
                        failed(column, text).flatMap(DefaultValue.Failed::nearest).stream(),
                        Stream.of(text.trim(), storable(text), shortened(column, text)),
                        number(text).stream().flatMap(number -> limits(column, number)),
                        constants.stream(),
                        ANY.stream())
                .flatMap(values -> values)
                .filter(value -> !value.isEmpty())
                .filter(value -> failed(column, value).isEmpty())
                .findFirst();
    }

    private static Optional<DefaultValue.Failed> failed(Column column, String text) {
        DefaultValue value =
                DefaultValue.parse(text, column.type(), column.length(), column.precision(), column.scale());
        return value instanceof DefaultValue.Failed failed ? Optional.of(failed) : Optional.empty();
    }

    private static String storable(String text) {
        return text.codePoints()
                .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String shortened(Column column, String text) {
        String storable = storable(text);
        int length = storable.codePointCount(0, storable.length());
        return storable.substring(
                0,
                storable.offsetByCodePoints(
                        0, Math.min(length, Math.max(0, column.length().orElse(length)))));
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text)).filter(number -> Math.abs(number.scale()) < 400);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** The greatest and the least value of the integers and of a decimal, that on the side of the number first. */
    private static Stream<String> limits(Column column, BigDecimal number) {
        String digits = new BigDecimal(BigInteger.TEN.pow(Math.max(0, Math.min(column.precision(), 100))))
                .subtract(BigDecimal.ONE)
                .movePointLeft(column.scale())
                .toPlainString();
        String sign = number.signum() < 0 ? "-" : "";
        return Stream.of(
                number.toBigInteger().toString(),
                sign + (sign.isEmpty() ? "127" : "128"),
                sign + (sign.isEmpty() ? "32767" : "32768"),
                sign + (sign.isEmpty() ? "2147483647" : "2147483648"),
                sign + digits);
    }
}
