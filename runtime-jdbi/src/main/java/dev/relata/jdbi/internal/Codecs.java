package dev.relata.jdbi.internal;

import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.SchemaMismatchException;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Row;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The codecs of all types of columns. */
public final class Codecs {

    private Codecs() {}

    /** Of {@code boolean}. */
    public static Codec<Boolean> bool() {
        return codec(value -> value, (row, at) -> {
            boolean value = row.bool(at);
            return (!value && row.wasNull()) ? null : (Boolean) value;
        });
    }

    /** Of {@code byte}. */
    public static Codec<Byte> int8(ColumnDefinition column) {
        return codec(value -> value, checked(column, (row, at) -> {
            byte value = row.int8(at);
            return (value == 0 && row.wasNull()) ? null : (Byte) value;
        }));
    }

    /** Of {@code short}. */
    public static Codec<Short> int16(ColumnDefinition column) {
        return codec(value -> value, checked(column, (row, at) -> {
            short value = row.int16(at);
            return (value == 0 && row.wasNull()) ? null : (Short) value;
        }));
    }

    /** Of {@code int}. */
    public static Codec<Integer> int32(ColumnDefinition column) {
        return codec(value -> value, checked(column, (row, at) -> {
            int value = row.int32(at);
            return (value == 0 && row.wasNull()) ? null : (Integer) value;
        }));
    }

    /** Of {@code long}. */
    public static Codec<Long> int64() {
        return codec(value -> value, (row, at) -> {
            long value = row.int64(at);
            return (value == 0 && row.wasNull()) ? null : (Long) value;
        });
    }

    /** Of {@code float}. */
    public static Codec<Float> float32(ColumnDefinition column) {
        return codec(value -> Validation.finite(column, (float) value), (row, at) -> {
            float value = row.float32(at);
            return (value == 0 && row.wasNull()) ? null : (Float) value;
        });
    }

    /** Of {@code double}. */
    public static Codec<Double> float64(ColumnDefinition column) {
        return codec(value -> Validation.finite(column, (double) value), (row, at) -> {
            double value = row.float64(at);
            return (value == 0 && row.wasNull()) ? null : (Double) value;
        });
    }

    /** Of decimal numbers. */
    public static Codec<BigDecimal> decimal(ColumnDefinition column) {
        int scale = column.scale();
        return codec(value -> Validation.decimal(column, value), checked(column, (row, at) -> row.decimal(at, scale)));
    }

    /** Of texts. */
    public static Codec<String> text(ColumnDefinition column) {
        return new Codec<>() {
            @Override
            public Object encode(String value) {
                return Validation.length(column, Validation.unicode(column, value));
            }

            @Override
            public Object operand(String value) {
                return Validation.unicode(column, value);
            }

            @Override
            public @Nullable String decode(Row row, int at) throws SQLException {
                return row.text(at);
            }
        };
    }

    /** Of byte arrays. */
    public static Codec<byte[]> bytes() {
        return codec(value -> value.clone(), Row::bytes);
    }

    /** Of UUIDs. */
    public static Codec<UUID> uuid(ColumnDefinition column) {
        return codec(value -> value, checked(column, Row::uuid));
    }

    /** Of instants. */
    public static Codec<Instant> instant(ColumnDefinition column) {
        return codec(value -> Validation.instant(column, value), checked(column, Row::instant));
    }

    /** Of dates. */
    public static Codec<LocalDate> date(ColumnDefinition column) {
        return codec(value -> Validation.date(column, value), checked(column, Row::date));
    }

    /** Of times. */
    public static Codec<LocalTime> time(ColumnDefinition column) {
        return codec(Validation::time, checked(column, Row::time));
    }

    /** Of dates and times. */
    public static Codec<LocalDateTime> dateTime(ColumnDefinition column) {
        return codec(value -> Validation.dateTime(column, value), checked(column, Row::dateTime));
    }

    /** Of the constants of an enum, by their names. */
    public static <E extends Enum<E>> Codec<E> enumeration(ColumnDefinition column, E[] constants) {
        Map<String, E> byName = new HashMap<>();
        for (E constant : constants) {
            byName.put(constant.name(), constant);
        }
        String names = String.join(
                ", ",
                Arrays.stream(constants)
                        .map(constant -> "`" + constant.name() + "`")
                        .toList());
        return codec(Enum::name, (row, at) -> {
            String name = row.text(at);
            if (name == null) {
                return null;
            }
            E constant = byName.get(name);
            if (constant == null) {
                throw new SchemaMismatchException(column.label() + " cannot be \"" + name + "\", which column `"
                        + column.name() + "` of table `" + column.table() + "` holds: it is one of " + names);
            }
            return constant;
        });
    }

    /** Of a type that wraps another. */
    public static <V, T> Codec<T> as(
            ColumnDefinition column,
            Codec<V> base,
            Function<? super V, ? extends T> wrap,
            Function<? super T, ? extends @Nullable V> unwrap) {
        return new Codec<>() {
            @Override
            public Object encode(T value) {
                return base.encode(unwrapped(value));
            }

            @Override
            public Object operand(T value) {
                return base.operand(unwrapped(value));
            }

            private V unwrapped(T value) {
                V inner = unwrap.apply(value);
                if (inner == null) {
                    throw new InvalidValueException(column.label() + ": the value inside " + value + " is null");
                }
                return inner;
            }

            @Override
            public @Nullable T decode(Row row, int at) throws SQLException {
                V value = base.decode(row, at);
                return value == null ? null : wrap.apply(value);
            }
        };
    }

    @FunctionalInterface
    private interface Encoder<T> {
        Object encode(T value);
    }

    @FunctionalInterface
    private interface Decoder<T> {
        @Nullable
        T decode(Row row, int at) throws SQLException;
    }

    private static <T> Codec<T> codec(Encoder<T> encoder, Decoder<T> decoder) {
        return new Codec<>() {
            @Override
            public Object encode(T value) {
                return encoder.encode(value);
            }

            @Override
            public @Nullable T decode(Row row, int at) throws SQLException {
                return decoder.decode(row, at);
            }
        };
    }

    /** What the database holds is no value of the component. */
    public static SchemaMismatchException unreadable(ColumnDefinition column, RuntimeException cause) {
        return new SchemaMismatchException(
                column.label() + " cannot be read from column `" + column.name() + "` of table `" + column.table()
                        + "`: " + cause.getMessage(),
                cause);
    }

    private static <T> Decoder<T> checked(ColumnDefinition column, Decoder<T> decoder) {
        return (row, at) -> {
            try {
                return decoder.decode(row, at);
            } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
                throw unreadable(column, e);
            }
        };
    }
}
