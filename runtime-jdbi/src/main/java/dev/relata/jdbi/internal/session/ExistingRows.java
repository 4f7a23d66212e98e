package dev.relata.jdbi.internal.session;

import dev.relata.jdbi.RowNotFoundException;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.ColumnSet;
import dev.relata.jdbi.codegen.Key;
import dev.relata.jdbi.codegen.Link;
import dev.relata.jdbi.codegen.Link.JoinTable;
import dev.relata.jdbi.codegen.Nested;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.internal.GraphSql;
import dev.relata.jdbi.internal.Rendered;
import dev.relata.jdbi.internal.StoredKeys;
import dev.relata.jdbi.internal.StoredValues;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds rows that are to be connected with others, and connects them. */
final class ExistingRows {

    private static final int NAMED = 10;

    private final Call call;

    ExistingRows(Call call) {
        this.call = call;
    }

    /** What finds rows by the same columns. */
    private record Lookup(List<ColumnDefinition> columns, boolean partial) {}

    /**
     * The row of each key, in their order.
     *
     * @throws RowNotFoundException where one does not exist
     */
    <T> List<T> find(Table<T> table, List<Nested.Connected> connected) throws SQLException {
        Map<Lookup, Key<?>> keys = new LinkedHashMap<>();
        Map<Lookup, Set<Object>> wanted = new LinkedHashMap<>();
        for (Nested.Connected each : connected) {
            keys.putIfAbsent(lookup(each.key()), each.key());
            wanted.computeIfAbsent(lookup(each.key()), unknown -> new LinkedHashSet<>())
                    .add(each.value());
        }
        Map<Lookup, Map<Object, T>> found = new HashMap<>();
        for (Map.Entry<Lookup, Key<?>> key : keys.entrySet()) {
            Set<Object> values = wanted.getOrDefault(key.getKey(), Set.of());
            Map<Object, T> rows =
                    read(table, key.getValue().columns(), GraphSql.find(call.dialect(), key.getValue(), values));
            requireAll(table.definition(), key.getValue().columns(), values, rows.keySet());
            found.put(key.getKey(), rows);
        }
        List<T> rows = new ArrayList<>(connected.size());
        for (Nested.Connected each : connected) {
            rows.add(found.getOrDefault(lookup(each.key()), Map.of()).get(each.value()));
        }
        return rows;
    }

    private Lookup lookup(Key<?> key) {
        return new Lookup(key.columns(), key.where(call.dialect().dialect()) != null);
    }

    private <T> Map<Object, T> read(Table<T> table, List<ColumnDefinition> key, Rendered statement)
            throws SQLException {
        StoredKeys<T> keys = new StoredKeys<>(table, key);
        return call.queryOnce(
                statement.sql(), prepared -> statement.bind(call.dialect().binder(prepared, call)), (results, row) -> {
                    Map<Object, T> rows = new HashMap<>();
                    while (results.next()) {
                        T read = table.read(row, 1);
                        Object found = keys.of(read);
                        if (found != null) {
                            rows.put(found, read);
                        }
                    }
                    return rows;
                });
    }

    private static void requireAll(
            TableDefinition<?> table, List<ColumnDefinition> key, Collection<Object> wanted, Set<Object> found) {
        List<Object> missing =
                wanted.stream().filter(value -> !found.contains(value)).toList();
        if (!missing.isEmpty()) {
            throw missing(table, key, missing);
        }
    }

    /** Says that rows do not exist, which have some values of a key. */
    static RowNotFoundException missing(TableDefinition<?> table, List<ColumnDefinition> key, List<Object> values) {
        String which = values.stream()
                .limit(NAMED)
                .map(value -> describe(key, value))
                .collect(Collectors.joining(", or with "));
        String more = values.size() > NAMED ? ", or %d more".formatted(values.size() - NAMED) : "";
        return new RowNotFoundException(
                "There is no `%s` with %s%s: nothing was written.".formatted(table.model(), which, more));
    }

    /** The values of a key, for messages: {@code `id` = 17}. */
    static String describe(List<ColumnDefinition> key, Object value) {
        return StoredValues.describe(key, StoredKeys.parts(value));
    }

    /**
     * Points rows to others.
     *
     * @param link of the model they are to point to
     * @param keys for the id of each, the new foreign key
     * @return the rows as they are now, by the ids they had
     */
    <T> Map<Object, T> move(Link<?, T> link, Map<Object, List<Object>> keys) throws SQLException {
        Table<T> table = link.target();
        TableDefinition<T> definition = table.definition();
        List<List<Object>> rows = new ArrayList<>(keys.size());
        Map<Object, Object> before = new HashMap<>();
        ColumnSet written = ColumnSet.empty();
        for (ColumnDefinition column : link.to()) {
            written = written.with(column.index());
        }
        for (Map.Entry<Object, List<Object>> each : keys.entrySet()) {
            List<Object> row = new ArrayList<>(StoredKeys.parts(each.getKey()));
            before.put(after(definition.key(), row, link.to(), each.getValue()), each.getKey());
            row.addAll(each.getValue());
            rows.add(row);
        }
        List<Object> first = rows.get(0);
        Attempt attempt = Attempt.toUpdate(
                definition,
                written,
                (column, to) -> {
                    for (int i = 0; i < link.to().size(); i++) {
                        if (link.to().get(i).index() == column) {
                            to.stored(
                                    link.to().get(i), first.get(definition.key().size() + i));
                        }
                    }
                },
                dialect -> GraphSql.ofIds(dialect, definition, keys.keySet()));
        Rendered update = GraphSql.move(call.dialect(), link, rows);
        Map<Object, T> moved = call.writing(attempt, same -> read(table, definition.key(), update));
        requireAll(definition, definition.key(), before.keySet(), moved.keySet());
        Map<Object, T> byId = new HashMap<>();
        moved.forEach((id, row) -> byId.put(before.get(id), row));
        return byId;
    }

    /** The id that a row has when it points to another: the foreign key may be a part of it. */
    private static Object after(
            List<ColumnDefinition> id, List<Object> values, List<ColumnDefinition> key, List<Object> moved) {
        List<@Nullable Object> after = new ArrayList<>(values);
        for (int i = 0; i < id.size(); i++) {
            int at = key.indexOf(id.get(i));
            if (at >= 0) {
                after.set(i, moved.get(at));
            }
        }
        return Objects.requireNonNull(StoredKeys.of(after));
    }

    /** Writes rows of a join table. */
    void join(Link<?, ?> link, JoinTable table, List<List<Object>> pairs) throws SQLException {
        Rendered insert = GraphSql.join(call.dialect(), link, table, pairs);
        int ignored = call.update(insert.sql(), insert::bind);
    }
}
