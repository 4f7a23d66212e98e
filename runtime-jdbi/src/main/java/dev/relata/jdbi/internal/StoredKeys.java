package dev.relata.jdbi.internal;

import dev.relata.jdbi.Table;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Row;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values that rows have in some columns, equal exactly where the database says so: a stored value for one column, a list
 * of them for several; null where one is null.
 *
 * @param <M> the model
 */
public final class StoredKeys<M> {

    private final Table<M> table;
    private final List<ColumnDefinition> columns;
    private final CapturingBinder capture = new CapturingBinder();

    /** Keys of rows of a table. */
    public StoredKeys(Table<M> table, List<ColumnDefinition> columns) {
        this.table = table;
        this.columns = columns;
    }

    /** The key of a row. */
    public @Nullable Object of(M row) {
        capture.restart();
        try {
            for (ColumnDefinition column : columns) {
                table.bind(row, column.index(), capture);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a binder without a driver threw", e);
        }
        return of(capture.values());
    }

    /**
     * The key that values are.
     *
     * @param values in their stored form, one for each column
     */
    public static @Nullable Object of(List<? extends @Nullable Object> values) {
        if (values.size() == 1) {
            Object value = values.get(0);
            return value == null ? null : comparable(value);
        }
        List<Object> key = new ArrayList<>(values.size());
        for (Object value : values) {
            if (value == null) {
                return null;
            }
            key.add(comparable(value));
        }
        return key;
    }

    /**
     * Reads a key that is not null.
     *
     * @param positions where its columns are in the row, from 1
     */
    public static Object read(Row row, List<ColumnDefinition> columns, int[] positions) throws SQLException {
        if (positions.length == 1) {
            return comparable(StoredValues.read(row, columns.get(0), positions[0]));
        }
        List<Object> key = new ArrayList<>(positions.length);
        for (int i = 0; i < positions.length; i++) {
            key.add(comparable(StoredValues.read(row, columns.get(i), positions[i])));
        }
        return key;
    }

    /** The stored value of each column. */
    public static List<Object> parts(Object key) {
        if (key instanceof List<?> several) {
            List<Object> parts = new ArrayList<>(several.size());
            for (Object part : several) {
                parts.add(stored(part));
            }
            return parts;
        }
        return List.of(stored(key));
    }

    private static Object comparable(Object stored) {
        return stored instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : stored;
    }

    private static Object stored(Object comparable) {
        if (comparable instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return bytes;
        }
        return comparable;
    }
}
