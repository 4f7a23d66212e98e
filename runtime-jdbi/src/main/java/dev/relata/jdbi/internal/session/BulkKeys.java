package dev.relata.jdbi.internal.session;

import dev.relata.jdbi.Table;
import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Values;
import dev.relata.jdbi.internal.CapturingBinder;
import dev.relata.jdbi.internal.GeneratedValues;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of rows that are inserted together, taken as they are bound: one generated here would be another the next time.
 *
 * @param <M> the model
 */
final class BulkKeys<M> {

    private final Table<M> table;
    private final List<ColumnDefinition> key;
    private final CapturingBinder capture;
    private final List<List<Object>> given = new ArrayList<>();

    BulkKeys(Table<M> table, GeneratedValues generated) {
        this.table = table;
        this.key = table.definition().key();
        this.capture = new CapturingBinder(generated);
    }

    /** A row whose key is kept when it is bound. */
    RowValues of(Values<M> row) {
        return new Keyed(row);
    }

    private final class Keyed implements RowValues {

        private final Values<M> row;
        private final List<Object> parts = new ArrayList<>(key.size());

        Keyed(Values<M> row) {
            this.row = row;
            for (int i = 0; i < key.size(); i++) {
                parts.add("");
            }
            given.add(parts);
        }

        @Override
        public void bind(int column, Binder to) throws SQLException {
            for (int i = 0; i < key.size(); i++) {
                if (key.get(i).index() == column) {
                    capture.restart();
                    row.bind(column, capture);
                    Object value = capture.values().get(0);
                    if (value == null) {
                        to.nil(key.get(i).type());
                    } else {
                        parts.set(i, comparable(value));
                        to.stored(key.get(i), value);
                    }
                    return;
                }
            }
            row.bind(column, to);
        }
    }

    /** Puts rows that were inserted into the order of their inputs. Of inputs with the same key, the first one inserted it. */
    List<M> inOrder(List<M> inserted) throws SQLException {
        if (isOrdered(inserted)) {
            return inserted;
        }
        Map<List<Object>, M> byKey = new HashMap<>();
        for (M row : inserted) {
            byKey.put(keyOf(row), row);
        }
        List<M> rows = new ArrayList<>(given.size());
        for (List<Object> parts : given) {
            @Nullable M row = byKey.remove(parts);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private boolean isOrdered(List<M> inserted) throws SQLException {
        if (inserted.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < inserted.size(); i++) {
            if (!keyOf(inserted.get(i)).equals(given.get(i))) {
                return false;
            }
        }
        return true;
    }

    private List<Object> keyOf(M row) throws SQLException {
        capture.restart();
        for (ColumnDefinition column : key) {
            table.bind(row, column.index(), capture);
        }
        List<Object> parts = new ArrayList<>(key.size());
        for (Object value : capture.values()) {
            parts.add(value == null ? "" : comparable(value));
        }
        return parts;
    }

    private static Object comparable(Object value) {
        return value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
    }
}
