package dev.relata.jdbi.internal.session;

import dev.relata.jdbi.DatabaseException;
import dev.relata.jdbi.Patch;
import dev.relata.jdbi.StaleVersionException;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.ColumnSet;
import dev.relata.jdbi.codegen.Key;
import dev.relata.jdbi.codegen.KeyValues;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.codegen.Values;
import dev.relata.jdbi.internal.DeletionTime;
import dev.relata.jdbi.internal.Rendered;
import dev.relata.jdbi.internal.Rendering;
import dev.relata.jdbi.internal.ResultReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Inserts, updates and deletes single rows, and inserts many.
 *
 * @param <M> the model
 */
public final class RowWrites<M> {

    private final Connector connector;
    private final Table<M> table;
    private final TableDefinition<M> definition;
    private final Key<M> id;
    private final RowReads<M> reads;
    private final @Nullable DeletionTime<M> deletion;
    private final ResultReader<Optional<M>> written = this::readWritten;

    /** Writes rows of a table. */
    public RowWrites(Connector connector, Table<M> table, RowReads<M> reads) {
        this.connector = connector;
        this.table = table;
        this.definition = table.definition();
        this.id = Key.id(table);
        this.reads = reads;
        this.deletion = DeletionTime.ofDelete(definition);
    }

    /** Reads to the end: only there SQLite commits and says so if it cannot. */
    private Optional<M> readWritten(ResultSet results, Row row) throws SQLException {
        Optional<M> found = Optional.empty();
        while (results.next()) {
            found = Optional.of(table.read(row, 1));
        }
        return found;
    }

    /** Where reading what was written may fail, both are one unit. */
    private <R> R unit(Call call, CallWork<R> work) throws SQLException {
        return definition.constructorMayThrow() ? call.atomically(work) : work.with(call);
    }

    private Optional<M> write(Call call, Attempt attempt, String sql, KeyValues values) throws SQLException {
        return unit(call, same -> call.writing(attempt, again -> call.query(sql, values, written)));
    }

    private DatabaseException nothingWritten() {
        return new DatabaseException(
                "The database inserted no row of `%s`, and did not say why: a trigger or rule left it out."
                        .formatted(definition.model()));
    }

    /** Inserts a row. */
    public M insert(Values<M> row) {
        return connector.call(definition, call -> {
            TableSql<M> sql = reads.sql(call);
            Attempt attempt = Attempt.toInsert(definition, sql.insertedSet(), List.of((RowValues) row::bind));
            return write(call, attempt, sql.insert(), to -> bind(row, sql, to)).orElseThrow(this::nothingWritten);
        });
    }

    private static <M> void bind(Values<M> row, TableSql<M> sql, Binder to) throws SQLException {
        for (ColumnDefinition column : sql.inserted()) {
            row.bind(column.index(), to);
        }
    }

    /** Inserts rows, at least one. */
    public List<M> insertAll(List<? extends Values<M>> rows) {
        return connector.call(definition, call -> new BulkInsert<>(table, reads.sql(call), call).insert(rows));
    }

    /** Inserts those rows, of at least one, that have no key of a row that is there. */
    public List<M> insertAllNew(List<? extends Values<M>> rows) {
        return connector.call(definition, call -> new BulkInsert<>(table, reads.sql(call), call, true).insert(rows));
    }

    /** Inserts rows, at least one, or updates those that have the key. */
    public List<M> upsertAll(Key<M> key, List<? extends Values<M>> rows) {
        return connector.call(definition, call -> new BulkUpsert<>(table, reads.sql(call), call, key).upsert(rows));
    }

    /** Inserts rows with what they say of their relations. */
    public List<M> insertGraphs(List<? extends Values<M>> rows) {
        return connector.call(definition, call -> call.atomically(same -> new GraphInsert(call).insert(table, rows)));
    }

    /** Inserts a row, or updates the one that has the key. */
    public M upsert(Key<M> key, Values<M> row) {
        return connector.call(definition, call -> {
            TableSql<M> sql = reads.sql(call);
            Attempt attempt = Attempt.toUpsert(
                    definition, sql.insertedSet(), List.of((RowValues) row::bind), key.columns(), row.given());
            return write(call, attempt, sql.upsert(key, row.given()), to -> bind(row, sql, to))
                    .orElseThrow(this::nothingWritten);
        });
    }

    /** Updates the row of a key with what is set on a patch. */
    public M update(Key<M> key, KeyValues values, Patch<M> patch) {
        ColumnSet given = patch.given();
        return connector.call(definition, call -> {
            if (given.isEmpty()) {
                return reads.find(call, key, values).orElseThrow(() -> reads.missing(key, values));
            }
            TableSql<M> sql = reads.sql(call);
            Attempt attempt = Attempt.toUpdate(definition, given, patch::bind, existing(sql, key, values));
            return write(call, attempt, sql.update(key, given, false), to -> {
                        assign(given, patch::bind, to);
                        values.bind(to);
                    })
                    .orElseThrow(() -> reads.missing(key, values));
        });
    }

    /** Updates a row with what is set on a patch, and checks its version. */
    public M update(M row, Patch<M> patch) {
        return connector.call(definition, call -> updateRow(call, row, patch.given(), patch::bind));
    }

    /** Updates a row with all its values, and checks its version. */
    public M update(M row) {
        return connector.call(definition, call -> {
            ColumnSet updatable = reads.sql(call).updatable();
            return updateRow(call, row, updatable, (column, to) -> table.bind(row, column, to));
        });
    }

    private M updateRow(Call call, M row, ColumnSet given, RowValues values) throws SQLException {
        TableSql<M> sql = reads.sql(call);
        ColumnDefinition version = definition.version();
        KeyValues keyAndVersion = to -> {
            idOf(row).bind(to);
            if (version != null) {
                table.bind(row, version.index(), to);
            }
        };
        Optional<M> stored;
        if (given.isEmpty()) {
            stored = reads.findVersion(call, id, keyAndVersion);
        } else {
            Attempt attempt = Attempt.toUpdate(definition, given, values, existing(sql, id, idOf(row)));
            stored = write(call, attempt, sql.update(id, given, true), to -> {
                assign(given, values, to);
                keyAndVersion.bind(to);
            });
        }
        if (stored.isEmpty()) {
            requireCurrent(call, row);
            throw reads.missing(id, idOf(row));
        }
        return stored.get();
    }

    private void assign(ColumnSet given, RowValues values, Binder to) throws SQLException {
        for (int column = given.next(0); column >= 0; column = given.next(column + 1)) {
            values.bind(column, to);
        }
        if (definition.updatedAt() != null) {
            to.instant(to.now());
        }
    }

    /** Deletes the row of a key. */
    public boolean delete(Key<M> key, KeyValues values) {
        return connector.call(definition, call -> {
            TableSql<M> sql = reads.sql(call);
            return delete(call, sql.delete(key, false), values, existing(sql, key, values));
        });
    }

    /** Deletes a row, and checks its version. */
    public boolean delete(M row) {
        return connector.call(definition, call -> {
            TableSql<M> sql = reads.sql(call);
            ColumnDefinition version = definition.version();
            KeyValues values = to -> {
                idOf(row).bind(to);
                if (version != null) {
                    table.bind(row, version.index(), to);
                }
            };
            boolean gone = delete(call, sql.delete(id, true), values, existing(sql, id, idOf(row)));
            if (!gone) {
                requireCurrent(call, row);
            }
            return gone;
        });
    }

    private boolean delete(Call call, String sql, KeyValues values, Rendering existing) throws SQLException {
        return deletion == null ? remove(call, sql, values, existing) : stamp(call, sql, deletion, values, existing);
    }

    private boolean remove(Call call, String sql, KeyValues values, Rendering existing) throws SQLException {
        Attempt attempt = Attempt.toDelete(definition, existing);
        return call.writing(attempt, same -> call.update(sql, values)) > 0;
    }

    private boolean stamp(Call call, String sql, DeletionTime<M> time, KeyValues values, Rendering existing)
            throws SQLException {
        Attempt attempt = Attempt.toUpdate(definition, time.given(), time::bind, existing);
        return call.writing(
                        attempt,
                        same -> call.update(sql, to -> {
                            assign(time.given(), time::bind, to);
                            values.bind(to);
                        }))
                > 0;
    }

    /** Takes the delete of a row back, if its model has a time of the delete and it has one. */
    public boolean restore(Key<M> key, KeyValues values) {
        ColumnDefinition softDelete = definition.softDelete();
        if (softDelete == null) {
            throw new IllegalStateException("`" + definition.model() + "` has no `@SoftDelete`");
        }
        return connector.call(definition, call -> {
            TableSql<M> sql = reads.sql(call);
            DeletionTime<M> none = DeletionTime.ofRestore(softDelete);
            return stamp(call, sql.restore(key, softDelete), none, values, existing(sql, key, values));
        });
    }

    /** Really deletes the row of a key. */
    public boolean purge(Key<M> key, KeyValues values) {
        return connector.call(definition, call -> {
            TableSql<M> sql = reads.sql(call);
            return remove(call, sql.purge(key), values, existing(sql, key, values));
        });
    }

    /** A row with a version that was not found by it: either it has another one now, or it is gone. */
    private void requireCurrent(Call call, M row) throws SQLException {
        if (definition.version() != null && reads.find(call, id, idOf(row)).isPresent()) {
            throw new StaleVersionException(
                    "`%s` with %s was changed since it was read: nothing was written. Read it again, and decide again."
                            .formatted(definition.model(), reads.describe(id, idOf(row))));
        }
    }

    private KeyValues idOf(M row) {
        return to -> {
            for (ColumnDefinition column : definition.key()) {
                table.bind(row, column.index(), to);
            }
        };
    }

    private Rendering existing(TableSql<M> sql, Key<M> key, KeyValues values) {
        return dialect -> new Rendered(sql.condition(key), List.of(values::bind));
    }
}
