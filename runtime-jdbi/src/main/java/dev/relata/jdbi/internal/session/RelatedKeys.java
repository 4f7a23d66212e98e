package dev.relata.jdbi.internal.session;

import dev.relata.jdbi.Condition;
import dev.relata.jdbi.Patch;
import dev.relata.jdbi.RowNotFoundException;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.internal.Executor;
import dev.relata.jdbi.internal.Predicate;
import dev.relata.jdbi.internal.Query;
import dev.relata.jdbi.internal.Rendered;
import dev.relata.jdbi.internal.Renderer;
import dev.relata.jdbi.internal.StoredKeys;
import dev.relata.jdbi.internal.dialect.SqlBuilder;
import dev.relata.jdbi.internal.dialect.SqlDialect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The rows at one side of a relation, by their ids: which of them exist, and which of these are connected to a certain row of
 * the other side.
 *
 * @param <M> the model of the rows
 */
final class RelatedKeys<M> {

    private final Executor executor;
    private final Table<M> table;
    private final TableDefinition<M> definition;

    RelatedKeys(Executor executor, Table<M> table) {
        this.executor = executor;
        this.table = table;
        this.definition = table.definition();
    }

    /** The rows that meet a condition and are not deleted. */
    Query<M, Patch<M>> rows(Predicate predicate) {
        return Query.<M, Patch<M>>all(executor, table).where(new Condition<>(predicate));
    }

    /** The rows of some ids, at least one. */
    Predicate of(Collection<?> ids) {
        return Predicate.ofKeys(definition.key(), ids);
    }

    /** What would be connected, and what is. */
    record Difference(Set<Object> missing, Set<Object> more) {}

    /**
     * Compares the rows that are wanted with those that are connected.
     *
     * @param wanted ids
     * @param connected what rows that are connected meet
     * @param alone whether to look for connected rows that are not wanted
     * @throws RowNotFoundException where a wanted one does not exist
     */
    Difference compare(Set<Object> wanted, Predicate connected, boolean alone) {
        List<Predicate> either = new ArrayList<>(2);
        if (!wanted.isEmpty()) {
            either.add(of(wanted));
        }
        if (alone) {
            either.add(connected);
        }
        if (either.isEmpty()) {
            return new Difference(Set.of(), Set.of());
        }
        Map<Object, Boolean> found = read(Predicate.any(either), connected);
        requireAll(wanted, found.keySet());
        Set<Object> missing = new LinkedHashSet<>();
        Set<Object> more = new LinkedHashSet<>();
        found.forEach((id, isConnected) -> {
            if (isConnected && !wanted.contains(id)) {
                more.add(id);
            } else if (!isConnected) {
                missing.add(id);
            }
        });
        return new Difference(missing, more);
    }

    private Map<Object, Boolean> read(Predicate which, Predicate connected) {
        List<ColumnDefinition> key = definition.key();
        int[] positions = IntStream.rangeClosed(1, key.size()).toArray();
        return executor.read(definition, dialect -> select(dialect, which, connected), (results, row) -> {
            Map<Object, Boolean> found = new LinkedHashMap<>();
            while (results.next()) {
                found.put(StoredKeys.read(row, key, positions), row.bool(key.size() + 1));
            }
            return found;
        });
    }

    private Rendered select(SqlDialect dialect, Predicate which, Predicate connected) {
        SqlBuilder sql = new SqlBuilder(dialect);
        sql.sql("SELECT ").columns(definition.key());
        Renderer.predicate(sql.sql(", ("), connected);
        sql.sql(") IS TRUE FROM ").identifier(definition.table());
        Renderer.predicate(sql.sql(" WHERE ("), which);
        sql.sql(")");
        ColumnDefinition softDelete = definition.softDelete();
        if (softDelete != null) {
            sql.sql(" AND ").column(softDelete).sql(" IS NULL");
        }
        return sql.build();
    }

    /** Makes sure that all rows were found. */
    void requireAll(Set<Object> wanted, Set<Object> found) {
        List<Object> missing = wanted.stream().filter(id -> !found.contains(id)).toList();
        if (!missing.isEmpty()) {
            throw missing(missing);
        }
    }

    /** Says that rows do not exist. */
    RowNotFoundException missing(List<Object> ids) {
        return ExistingRows.missing(definition, definition.key(), ids);
    }
}
