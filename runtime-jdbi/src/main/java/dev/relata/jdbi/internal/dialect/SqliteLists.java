package dev.relata.jdbi.internal.dialect;

import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.ColumnType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;

/**
 * A list of values as one parameter: a JSON array, which {@code json_each} takes apart. What JSON cannot hold exactly goes in
 * pieces that it can: bytes as hexadecimal digits, and floating point numbers as an integer and a power of two, because
 * SQLite may round their decimal digits.
 */
final class SqliteLists {

    private static final int MANTISSA_BITS = 52;
    private static final int EXPONENT_BIAS = 1075;
    private static final HexFormat HEX = HexFormat.of();
    private static final int FIRST_PRINTABLE = 0x20;

    private SqliteLists() {}

    /** The SQL that gives the values of an array whose parameter is a question mark. */
    static String select(ColumnType type) {
        return switch (type) {
            case FLOAT32, FLOAT64 -> "SELECT (value ->> 0) * pow(2.0, value ->> 1) FROM json_each(";
            case BYTES -> "SELECT unhex(value) FROM json_each(";
            default -> "SELECT value FROM json_each(";
        };
    }

    /** The SQL that gives lists of values, each as a row, of an array of arrays whose parameter is a question mark. */
    static String selectRows(List<ColumnDefinition> columns) {
        StringBuilder sql = new StringBuilder("SELECT ");
        for (int i = 0; i < columns.size(); i++) {
            sql.append(i == 0 ? "" : ", ");
            switch (columns.get(i).type()) {
                case FLOAT32, FLOAT64 ->
                    sql.append("(value ->> '$[%1$d][0]') * pow(2.0, value ->> '$[%1$d][1]')".formatted(i));
                case BYTES -> sql.append("unhex(value ->> ").append(i).append(')');
                default -> sql.append("value ->> ").append(i);
            }
        }
        return sql.append(" FROM json_each(").toString();
    }

    /** The array of arrays. */
    static String json(List<ColumnDefinition> columns, List<List<Object>> rows) {
        StringBuilder json = new StringBuilder().append('[');
        for (List<Object> row : rows) {
            json.append(json.length() > 1 ? ",[" : "[");
            for (int i = 0; i < columns.size(); i++) {
                json.append(i == 0 ? "" : ",");
                append(json, columns.get(i).type(), row.get(i));
            }
            json.append(']');
        }
        return json.append(']').toString();
    }

    /** The array. */
    static String json(ColumnType type, List<?> values) {
        StringBuilder json = new StringBuilder().append('[');
        for (Object value : values) {
            if (json.length() > 1) {
                json.append(',');
            }
            append(json, type, value);
        }
        return json.append(']').toString();
    }

    private static void append(StringBuilder json, ColumnType type, Object value) {
        switch (type) {
            case BOOLEAN -> json.append((Boolean) value ? '1' : '0');
            case INT8, INT16, INT32, INT64 -> json.append(((Number) value).longValue());
            case FLOAT32, FLOAT64 -> appendExactly(json, ((Number) value).doubleValue());
            case DECIMAL -> json.append(((BigDecimal) value).unscaledValue());
            case INSTANT -> json.append(SqliteRow.micros((Instant) value));
            case TEXT -> appendText(json, (String) value);
            case BYTES -> json.append('"').append(HEX.formatHex((byte[]) value)).append('"');
            case UUID, DATE -> json.append('"').append(value).append('"');
            case TIME -> json.append('"').append(IsoText.of((LocalTime) value)).append('"');
            case DATETIME ->
                json.append('"').append(IsoText.of((LocalDateTime) value)).append('"');
        }
    }

    /** The number as {@code [m,e]}, which stands for m * 2^e; m has at most 53 bits, and 2^e is a number too. */
    private static void appendExactly(StringBuilder json, double value) {
        long bits = Double.doubleToRawLongBits(value);
        long fraction = bits & ((1L << MANTISSA_BITS) - 1);
        int exponent = Math.getExponent(value);
        boolean subnormal = exponent < Double.MIN_EXPONENT;
        long mantissa = subnormal ? fraction : fraction | (1L << MANTISSA_BITS);
        int power = (subnormal ? Double.MIN_EXPONENT : exponent) + Double.MAX_EXPONENT - EXPONENT_BIAS;
        json.append('[')
                .append(bits < 0 ? -mantissa : mantissa)
                .append(',')
                .append(power)
                .append(']');
    }

    private static void appendText(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < FIRST_PRINTABLE) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
