package dev.relata.jdbi.internal.session;

import dev.relata.jdbi.DatabaseException;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.codegen.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Inserts many rows with few statements, and gives them back in the order of their inputs: by the key where it was given or
 * generated here, else by the numbers that the database counted up. The order of RETURNING means nothing.
 *
 * @param <M> the model
 */
final class BulkInsert<M> {

    private static final String ON_CONFLICT_NOTHING = " ON CONFLICT DO NOTHING";

    private final Table<M> table;
    private final TableDefinition<M> definition;
    private final TableSql<M> sql;
    private final Call call;
    private final boolean newOnly;

    BulkInsert(Table<M> table, TableSql<M> sql, Call call) {
        this(table, sql, call, false);
    }

    /** @param newOnly whether rows are left out of which a key is taken; otherwise nothing is inserted then */
    BulkInsert(Table<M> table, TableSql<M> sql, Call call, boolean newOnly) {
        this.newOnly = newOnly;
        this.table = table;
        this.definition = table.definition();
        this.sql = sql;
        this.call = call;
    }

    /** Inserts all rows, in one statement where they fit in. */
    List<M> insert(List<? extends Values<M>> rows) throws SQLException {
        if (rows.size() <= atOnce() && !definition.constructorMayThrow() && !call.isInTransaction()) {
            return insertAtOnce(rows);
        }
        return call.atomically(same -> inBatches(rows));
    }

    /** Inserts all rows, in as few statements as the database allows, as a part of what is done as a whole. */
    List<M> inBatches(List<? extends Values<M>> rows) throws SQLException {
        int atOnce = atOnce();
        List<M> all = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); from += atOnce) {
            all.addAll(insertAtOnce(rows.subList(from, Math.min(rows.size(), from + atOnce))));
        }
        return all;
    }

    private int atOnce() {
        int columns = sql.inserted().size();
        return columns == 0 ? 1 : call.database().rowsPerInsert(columns);
    }

    private List<M> insertAtOnce(List<? extends Values<M>> rows) throws SQLException {
        BulkKeys<M> keys = definition.generatedKey() == null ? new BulkKeys<>(table, call) : null;
        List<RowValues> values = new ArrayList<>(rows.size());
        for (Values<M> row : rows) {
            values.add(keys == null ? row::bind : keys.of(row));
        }
        List<ColumnDefinition> columns = sql.inserted();
        String insert = columns.isEmpty()
                ? sql.insert()
                : call.database().insertRows(sql, rows.size(), newOnly ? ON_CONFLICT_NOTHING : "");
        Attempt attempt = Attempt.toInsert(
                definition,
                sql.insertedSet(),
                rows.stream().<RowValues>map(row -> row::bind).toList());
        List<M> inserted = call.writing(
                attempt,
                same -> call.queryOnce(
                        insert,
                        statement -> call.database().bindRows(statement, columns, values, call),
                        (results, row) ->
                                keys == null ? readCounted(results, row) : keys.inOrder(readAll(results, row))));
        if (inserted.size() != rows.size() && !newOnly) {
            throw new DatabaseException("Of %d rows of `%s` the database inserted %d: a trigger or rule left some out."
                    .formatted(rows.size(), definition.model(), inserted.size()));
        }
        return inserted;
    }

    private List<M> readAll(ResultSet results, Row row) throws SQLException {
        List<M> rows = new ArrayList<>();
        while (results.next()) {
            rows.add(table.read(row, 1));
        }
        return rows;
    }

    private record Counted<M>(long number, M row) {}

    /** The database counts up in the order of the inputs. */
    private List<M> readCounted(ResultSet results, Row row) throws SQLException {
        ColumnDefinition key = definition.generatedKey();
        if (key == null) {
            throw new IllegalStateException("no generated key");
        }
        List<Counted<M>> rows = new ArrayList<>();
        while (results.next()) {
            rows.add(new Counted<>(row.int64(key.index() + 1), table.read(row, 1)));
        }
        rows.sort(Comparator.comparingLong(Counted::number));
        List<M> inOrder = new ArrayList<>(rows.size());
        for (Counted<M> counted : rows) {
            inOrder.add(counted.row);
        }
        return inOrder;
    }
}
