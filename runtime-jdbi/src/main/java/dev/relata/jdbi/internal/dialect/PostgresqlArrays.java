package dev.relata.jdbi.internal.dialect;

import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.ColumnType;
import dev.relata.jdbi.internal.GeneratedValues;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * Collects rows by column, for statements that take an array per column ({@code unnest}): bind all values of a row, {@link
 * #restart}, bind the next row; at last {@link #bindTo}.
 */
public final class PostgresqlArrays extends Binder {

    private final List<ColumnType> types;
    private final int rows;
    private final Object[] arrays;
    private int row;

    /**
     * Arrays for some columns.
     *
     * @param types the types of the columns, in the order in which values of a row are bound
     * @param rows how many rows there will be
     * @param generated what {@link #now} and {@link #newUuid} give
     */
    public PostgresqlArrays(List<ColumnType> types, int rows, GeneratedValues generated) {
        super(generated);
        this.types = types;
        this.rows = rows;
        this.arrays = new Object[types.size()];
        for (int column = 0; column < arrays.length; column++) {
            arrays[column] = Array.newInstance(elementType(types.get(column)), rows);
        }
    }

    /** The name of the type of an array's elements, as in {@code ?::int8[]}. */
    public static String elementName(ColumnType type) {
        return switch (type) {
            case BOOLEAN -> "bool";
            case INT8, INT16 -> "int2";
            case INT32 -> "int4";
            case INT64 -> "int8";
            case FLOAT32 -> "float4";
            case FLOAT64 -> "float8";
            case DECIMAL -> "numeric";
            case TEXT -> "text";
            case BYTES -> "bytea";
            case UUID -> "uuid";
            case INSTANT -> "timestamptz";
            case DATE -> "date";
            case TIME -> "time";
            case DATETIME -> "timestamp";
        };
    }

    /** Primitives where the driver has a binary form for their arrays, else what has the right text. */
    private static Class<?> elementType(ColumnType type) {
        return switch (type) {
            case BOOLEAN -> boolean.class;
            case INT8, INT16 -> short.class;
            case INT32 -> int.class;
            case INT64 -> long.class;
            case FLOAT32 -> float.class;
            case FLOAT64 -> double.class;
            case BYTES -> byte[].class;
            case DECIMAL, TEXT, UUID, INSTANT, DATE, TIME, DATETIME -> String.class;
        };
    }

    /** The next row starts. */
    @Override
    public void restart() {
        super.restart();
        row++;
    }

    /**
     * Binds all columns, each as one array.
     *
     * @param statement what they are bound to
     * @param first the number of the first parameter, from 1
     */
    public void bindTo(PreparedStatement statement, int first) throws SQLException {
        Connection connection = statement.getConnection();
        for (int column = 0; column < arrays.length; column++) {
            statement.setArray(first + column, array(connection, elementName(types.get(column)), arrays[column]));
        }
    }

    private static java.sql.Array array(Connection connection, String elementName, Object array) throws SQLException {
        if (array instanceof Object[] objects) {
            return connection.createArrayOf(elementName, objects);
        }
        // The driver's own method takes arrays of primitives, that of JDBC does not.
        return connection.unwrap(org.postgresql.PGConnection.class).createArrayOf(elementName, array);
    }

    private int next() {
        return advance() - 1;
    }

    private void set(Object value) {
        Array.set(arrays[next()], row, value);
    }

    @Override
    public void nil(ColumnType type) {
        int column = next();
        if (!(arrays[column] instanceof Object[])) {
            arrays[column] = boxed(arrays[column]);
        }
        Array.set(arrays[column], row, null);
    }

    private Object[] boxed(Object primitives) {
        Object zero = Array.get(primitives, row);
        Object[] boxes = (Object[]) Array.newInstance(zero.getClass(), rows);
        for (int i = 0; i < row; i++) {
            boxes[i] = Array.get(primitives, i);
        }
        return boxes;
    }

    @Override
    public void bool(boolean value) {
        set(value);
    }

    @Override
    public void int8(byte value) {
        set((short) value);
    }

    @Override
    public void int16(short value) {
        set(value);
    }

    @Override
    public void int32(int value) {
        if (arrays[next()] instanceof int[] ints) {
            ints[row] = value;
        } else {
            Array.set(arrays[position() - 1], row, value);
        }
    }

    @Override
    public void int64(long value) {
        if (arrays[next()] instanceof long[] longs) {
            longs[row] = value;
        } else {
            Array.set(arrays[position() - 1], row, value);
        }
    }

    @Override
    public void float32(float value) {
        set(value);
    }

    @Override
    public void float64(double value) {
        set(value);
    }

    @Override
    public void decimal(BigDecimal value, int scale) {
        set(value.toPlainString());
    }

    @Override
    public void text(String value) {
        set(value);
    }

    @Override
    public void bytes(byte[] value) {
        set(value);
    }

    @Override
    public void uuid(UUID value) {
        set(value.toString());
    }

    @Override
    public void instant(Instant value) {
        set(value.toString());
    }

    @Override
    public void date(LocalDate value) {
        set(value.toString());
    }

    @Override
    public void time(LocalTime value) {
        set(value.toString());
    }

    @Override
    public void dateTime(LocalDateTime value) {
        set(value.toString());
    }

    @Override
    public void list(ColumnDefinition column, List<?> values) {
        throw new UnsupportedOperationException("an array of lists");
    }
}
