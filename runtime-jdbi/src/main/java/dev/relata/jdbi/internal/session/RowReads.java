package dev.relata.jdbi.internal.session;

import dev.relata.jdbi.RowNotFoundException;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.codegen.Key;
import dev.relata.jdbi.codegen.KeyValues;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.internal.CapturingBinder;
import dev.relata.jdbi.internal.Inclusion;
import dev.relata.jdbi.internal.Loader;
import dev.relata.jdbi.internal.ResultReader;
import dev.relata.jdbi.internal.StoredValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows by their keys.
 *
 * @param <M> the model
 */
public final class RowReads<M> {

    private final Connector connector;
    private final Table<M> table;
    private final TableDefinition<M> definition;
    private final ResultReader<Optional<M>> first = this::readFirst;
    private @Nullable TableSql<M> sql;

    /** Finds rows of a table. */
    public RowReads(Connector connector, Table<M> table) {
        this.connector = connector;
        this.table = table;
        this.definition = table.definition();
    }

    private Optional<M> readFirst(ResultSet results, Row row) throws SQLException {
        return results.next() ? Optional.of(table.read(row, 1)) : Optional.empty();
    }

    /** The row of a key, if there is one. */
    public Optional<M> find(Key<M> key, KeyValues values) {
        return connector.call(definition, call -> find(call, key, values));
    }

    /** The row of a key, or an exception. */
    public M get(Key<M> key, KeyValues values) {
        return present(find(key, values), key, values);
    }

    private M present(Optional<M> found, Key<M> key, KeyValues values) {
        if (found.isPresent()) {
            return found.get();
        }
        throw missing(key, values);
    }

    /** The row of a key with relations, if there is one. */
    public Optional<M> find(Key<M> key, KeyValues values, List<Inclusion<M, ?>> relations) {
        return relations.isEmpty()
                ? find(key, values)
                : connector.call(
                        definition,
                        call -> call.onSnapshot(same -> {
                            List<M> found =
                                    find(call, key, values).map(List::of).orElse(List.of());
                            return new Loader(new CallExecutor(call))
                                    .load(table, found, relations).stream().findFirst();
                        }));
    }

    /** The row of a key with relations, or an exception. */
    public M get(Key<M> key, KeyValues values, List<Inclusion<M, ?>> relations) {
        return present(find(key, values, relations), key, values);
    }

    Optional<M> find(Call call, Key<M> key, KeyValues values) throws SQLException {
        return call.query(sql(call).find(key), values, first);
    }

    /** The same for all calls: those of a connector go to one database. */
    TableSql<M> sql(Call call) {
        TableSql<M> known = sql;
        if (known == null) {
            known = call.sql(definition);
            sql = known;
        }
        return known;
    }

    /** Finds a row by key and version. */
    Optional<M> findVersion(Call call, Key<M> key, KeyValues values) throws SQLException {
        return call.query(sql(call).findVersion(key), values, first);
    }

    RowNotFoundException missing(Key<M> key, KeyValues values) {
        return new RowNotFoundException(
                "There is no `%s` with %s.".formatted(definition.model(), describe(key, values)));
    }

    /** The values of a key, for messages: {@code `id` = 17}. */
    String describe(Key<M> key, KeyValues values) {
        CapturingBinder captured = new CapturingBinder();
        try {
            values.bind(captured);
        } catch (SQLException e) {
            throw new IllegalStateException("a binder without a driver threw", e);
        }
        return StoredValues.describe(key.columns(), captured.values());
    }
}
