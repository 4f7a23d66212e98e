package dev.relata.jdbi.internal;

import dev.relata.Many;
import dev.relata.Maybe;
import dev.relata.One;
import dev.relata.jdbi.SchemaMismatchException;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Link;
import dev.relata.jdbi.codegen.LoadedRelations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loads relations of rows that were read: one statement for each relation, whatever the number of rows. */
public final class Loader {

    private final Executor executor;

    /**
     * Loads with these statements.
     *
     * @param executor runs all of them on one snapshot
     */
    public Loader(Executor executor) {
        this.executor = executor;
    }

    /**
     * The same rows with relations loaded.
     *
     * @param table their table
     * @param rows the rows
     * @param inclusions which relations
     */
    public <M> List<M> load(Table<M> table, List<M> rows, List<Inclusion<M, ?>> inclusions) {
        if (rows.isEmpty() || inclusions.isEmpty()) {
            return rows;
        }
        List<List<?>> loaded = new ArrayList<>(inclusions.size());
        for (Inclusion<M, ?> inclusion : inclusions) {
            loaded.add(related(table, rows, inclusion));
        }
        LoadedRelations relations = new LoadedRelations();
        List<M> complete = new ArrayList<>(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < loaded.size(); i++) {
                relations.set(inclusions.get(i).link(), loaded.get(i).get(row));
            }
            complete.add(table.with(rows.get(row), relations));
        }
        return complete;
    }

    /** What the relation of each row holds, in the order of the rows. */
    private <M, T> List<?> related(Table<M> table, List<M> rows, Inclusion<M, T> inclusion) {
        Link<M, T> link = inclusion.link();
        StoredKeys<M> reader = new StoredKeys<>(table, link.from());
        List<@Nullable Object> keys = new ArrayList<>(rows.size());
        for (M row : rows) {
            keys.add(reader.of(row));
        }
        Related<T> found = related(inclusion, keys);
        return link.kind().isToMany() ? many(found, keys) : atMostOne(link, found, keys);
    }

    /**
     * Rows of another model and what finds them.
     *
     * @param keys for each row, the values that the rows it belongs to have in the columns of the link
     * @param rows the rows
     */
    public record Related<T>(List<Object> keys, List<T> rows) {}

    /**
     * The rows that a relation leads to, each with the key it was found by, in the order of the inclusion.
     *
     * @param inclusion which relation, and which of the rows
     * @param keys of the rows that have the relation, as {@link StoredKeys} gives them; nulls find nothing
     */
    public <T> Related<T> related(Inclusion<?, T> inclusion, Collection<@Nullable Object> keys) {
        return related(inclusion, new ModelProjection<>(inclusion.link().target(), inclusion.nested()), keys);
    }

    /**
     * The same of something else than the other model.
     *
     * @param what is read of it
     */
    public <V> Related<V> related(Inclusion<?, ?> inclusion, Projection<V> what, Collection<@Nullable Object> keys) {
        Set<Object> distinct = new LinkedHashSet<>();
        for (Object key : keys) {
            if (key != null) {
                distinct.add(key);
            }
        }
        if (distinct.isEmpty()) {
            return new Related<>(List.of(), List.of());
        }
        Table<?> target = inclusion.link().target();
        int[] positions = InclusionSql.keyPositions(inclusion.link(), what);
        // Equal to the other end's, but of this end's type: that is what keys are compared with.
        List<ColumnDefinition> columns = inclusion.link().from();
        List<Object> found = new ArrayList<>();
        Projection.Reading<V> reading = executor.read(
                target.definition(),
                dialect -> InclusionSql.render(dialect, inclusion, what, distinct),
                (results, row) -> {
                    Projection.Reading<V> rows = what.reading();
                    while (results.next()) {
                        found.add(StoredKeys.read(row, columns, positions));
                        rows.add(row);
                    }
                    return rows;
                });
        return new Related<>(found, reading.finish(this));
    }

    private static <T> List<Many<T>> many(Related<T> found, List<@Nullable Object> keys) {
        Map<Object, List<T>> groups = new HashMap<>();
        for (int i = 0; i < found.rows.size(); i++) {
            groups.computeIfAbsent(found.keys.get(i), key -> new ArrayList<>()).add(found.rows.get(i));
        }
        Many<T> none = Many.of();
        List<Many<T>> all = new ArrayList<>(keys.size());
        for (Object key : keys) {
            List<T> group = key == null ? null : groups.get(key);
            all.add(group == null ? none : new Many.Loaded<>(group));
        }
        return all;
    }

    private static <T> List<?> atMostOne(Link<?, T> link, Related<T> found, List<@Nullable Object> keys) {
        boolean required = link.kind() == Link.Kind.ONE;
        Map<Object, Object> values = new HashMap<>();
        for (int i = 0; i < found.rows.size(); i++) {
            T row = found.rows.get(i);
            values.put(found.keys.get(i), required ? One.of(row) : Maybe.of(row));
        }
        List<Object> all = new ArrayList<>(keys.size());
        for (Object key : keys) {
            Object value = key == null ? null : values.get(key);
            if (value == null && required) {
                throw new SchemaMismatchException(link.label() + " points to a row that does not exist: its foreign key"
                        + " is not enforced by the database, or was not when the row was written.");
            }
            all.add(value == null ? Maybe.empty() : value);
        }
        return all;
    }
}
