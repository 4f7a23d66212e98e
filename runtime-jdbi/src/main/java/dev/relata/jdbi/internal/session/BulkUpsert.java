package dev.relata.jdbi.internal.session;

import dev.relata.jdbi.DatabaseException;
import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.ColumnSet;
import dev.relata.jdbi.codegen.Key;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.codegen.Values;
import dev.relata.jdbi.internal.CapturingBinder;
import dev.relata.jdbi.internal.StoredKeys;
import dev.relata.jdbi.internal.StoredValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many rows, or updates those that have a key: one statement for all inputs that give the same columns, as far as they
 * fit in. Rows find their inputs by the key; inputs without one, as a part of it is null, meet no row and are inserted.
 *
 * @param <M> the model
 */
final class BulkUpsert<M> {

    private final Table<M> table;
    private final TableDefinition<M> definition;
    private final TableSql<M> sql;
    private final Call call;
    private final Key<M> key;

    BulkUpsert(Table<M> table, TableSql<M> sql, Call call, Key<M> key) {
        this.table = table;
        this.definition = table.definition();
        this.sql = sql;
        this.call = call;
        this.key = key;
    }

    /**
     * An input whose key is bound as it was generated once.
     *
     * @param number its number among the inputs
     * @param stored the values of the key's columns
     */
    private record Keyed<M>(int number, Values<M> values, List<ColumnDefinition> key, List<@Nullable Object> stored)
            implements RowValues {
        @Override
        public void bind(int column, Binder to) throws SQLException {
            for (int i = 0; i < key.size(); i++) {
                Object value = stored.get(i);
                if (key.get(i).index() == column && value != null) {
                    to.stored(key.get(i), value);
                    return;
                }
            }
            values.bind(column, to);
        }
    }

    /** Inserts or updates all rows. */
    List<M> upsert(List<? extends Values<M>> rows) throws SQLException {
        Map<Object, Keyed<M>> byKey = new HashMap<>();
        Map<ColumnSet, List<Keyed<M>>> byGiven = new LinkedHashMap<>();
        List<Keyed<M>> withoutKey = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Keyed<M> row = keyed(i, rows.get(i));
            Object found = StoredKeys.of(row.stored);
            if (found == null) {
                withoutKey.add(row);
                continue;
            }
            Keyed<M> same = byKey.put(found, row);
            if (same != null) {
                throw new InvalidValueException(
                        "Inputs number %d and %d of upsertAll have the same key, %s: nothing was written."
                                .formatted(same.number, row.number, described(row)));
            }
            byGiven.computeIfAbsent(row.values.given(), given -> new ArrayList<>())
                    .add(row);
        }
        int atOnce = call.database().rowsPerInsert(sql.inserted().size());
        boolean single = withoutKey.isEmpty() && byGiven.size() == 1 && rows.size() <= atOnce;
        if (single && !definition.constructorMayThrow() && !call.isInTransaction()) {
            return upsertAll(rows.size(), byGiven, withoutKey, atOnce);
        }
        return call.atomically(same -> upsertAll(rows.size(), byGiven, withoutKey, atOnce));
    }

    private Keyed<M> keyed(int number, Values<M> values) throws SQLException {
        CapturingBinder capture = new CapturingBinder(call);
        for (ColumnDefinition column : key.columns()) {
            values.bind(column.index(), capture);
        }
        return new Keyed<>(number, values, key.columns(), capture.values());
    }

    private String described(Keyed<M> row) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < row.key.size(); i++) {
            Object value = row.stored.get(i);
            parts.add(row.key.get(i).path() + " = " + (value == null ? "null" : StoredValues.show(value)));
        }
        return parts.stream().collect(Collectors.joining(", "));
    }

    private List<M> upsertAll(int size, Map<ColumnSet, List<Keyed<M>>> byGiven, List<Keyed<M>> withoutKey, int atOnce)
            throws SQLException {
        Map<Integer, M> written = new HashMap<>();
        if (!withoutKey.isEmpty()) {
            List<Values<M>> inserts = withoutKey.stream().map(Keyed::values).toList();
            List<M> inserted = new BulkInsert<>(table, sql, call).insert(inserts);
            for (int i = 0; i < inserted.size(); i++) {
                written.put(withoutKey.get(i).number, inserted.get(i));
            }
        }
        for (Map.Entry<ColumnSet, List<Keyed<M>>> same : byGiven.entrySet()) {
            String onConflict = sql.onConflict(key, same.getKey());
            List<Keyed<M>> all = same.getValue();
            for (int from = 0; from < all.size(); from += atOnce) {
                upsertAtOnce(all.subList(from, Math.min(all.size(), from + atOnce)), onConflict, written);
            }
        }
        List<M> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            @Nullable M row = written.get(i);
            if (row == null) {
                throw new DatabaseException("Of %d rows of `%s` the database wrote %d: a trigger or rule left some out."
                        .formatted(size, definition.model(), written.size()));
            }
            rows.add(row);
        }
        return rows;
    }

    private void upsertAtOnce(List<Keyed<M>> rows, String onConflict, Map<Integer, M> written) throws SQLException {
        Map<Object, Integer> numbers = new HashMap<>();
        for (Keyed<M> row : rows) {
            Object found = StoredKeys.of(row.stored);
            if (found != null) {
                numbers.put(found, row.number);
            }
        }
        Attempt attempt = Attempt.toUpsert(
                definition,
                sql.insertedSet(),
                rows,
                key.columns(),
                rows.get(0).values.given());
        List<M> found = call.writing(
                attempt,
                same -> call.queryOnce(
                        call.database().insertRows(sql, rows.size(), onConflict),
                        statement -> call.database().bindRows(statement, sql.inserted(), List.copyOf(rows), call),
                        this::readAll));
        StoredKeys<M> keys = new StoredKeys<>(table, key.columns());
        for (M row : found) {
            Integer number = numbers.get(keys.of(row));
            if (number != null) {
                written.put(number, row);
            }
        }
    }

    private List<M> readAll(ResultSet results, Row row) throws SQLException {
        List<M> rows = new ArrayList<>();
        while (results.next()) {
            rows.add(table.read(row, 1));
        }
        return rows;
    }
}
