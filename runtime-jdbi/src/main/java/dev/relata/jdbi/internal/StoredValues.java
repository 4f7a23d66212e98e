package dev.relata.jdbi.internal;

import static java.util.Objects.requireNonNull;

import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Row;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stored forms of values, for people. */
public final class StoredValues {

    private static final int SHOWN = 100;

    private StoredValues() {}

    /** Reads a value that is never null, in its stored form. */
    static Object read(Row row, ColumnDefinition column, int at) throws SQLException {
        return requireNonNull(value(row, column, at), column.name());
    }

    /** Reads a value in its stored form, or null. */
    static @Nullable Object readNullable(Row row, ColumnDefinition column, int at) throws SQLException {
        Object value;
        try {
            value = value(row, column, at);
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            throw Codecs.unreadable(column, e);
        }
        return isPrimitive(column) && row.wasNull() ? null : value;
    }

    private static boolean isPrimitive(ColumnDefinition column) {
        return switch (column.type()) {
            case BOOLEAN, INT8, INT16, INT32, INT64, FLOAT32, FLOAT64 -> true;
            default -> false;
        };
    }

    /** Zero or false for a null of a primitive type. */
    private static @Nullable Object value(Row row, ColumnDefinition column, int at) throws SQLException {
        return switch (column.type()) {
            case BOOLEAN -> row.bool(at);
            case INT8 -> row.int8(at);
            case INT16 -> row.int16(at);
            case INT32 -> row.int32(at);
            case INT64 -> row.int64(at);
            case FLOAT32 -> row.float32(at);
            case FLOAT64 -> row.float64(at);
            case DECIMAL -> row.decimal(at, column.scale());
            case TEXT -> row.text(at);
            case BYTES -> row.bytes(at);
            case UUID -> row.uuid(at);
            case INSTANT -> row.instant(at);
            case DATE -> row.date(at);
            case TIME -> row.time(at);
            case DATETIME -> row.dateTime(at);
        };
    }

    /** The values of columns for a message: {@code `id` = 17 and `part` = null}. */
    public static String describe(List<ColumnDefinition> columns, List<? extends @Nullable Object> values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            Object value = values.get(i);
            text.append(i == 0 ? "`" : " and `").append(columns.get(i).path()).append("` = ");
            text.append(value == null ? "null" : show(value));
        }
        return text.toString();
    }

    /** A value for a message: texts in quotes, bytes in hexadecimal digits, long ones cut. */
    public static String show(Object value) {
        if (value instanceof String text) {
            int end = text.length() <= SHOWN
                    ? text.length()
                    : SHOWN - (Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? 1 : 0);
            return '"' + text.substring(0, end) + (end < text.length() ? "..." : "") + '"';
        }
        if (value instanceof byte[] bytes) {
            int end = Math.min(bytes.length, SHOWN / 2);
            return "0x" + HexFormat.of().formatHex(bytes, 0, end) + (end < bytes.length ? "..." : "");
        }
        return value.toString();
    }
}
