package dev.relata.jdbi.internal.session;

import dev.relata.Many;
import dev.relata.Maybe;
import dev.relata.One;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.codegen.Link;
import dev.relata.jdbi.codegen.LoadedRelations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a graph that is inserted, with the rows its relations lead to. It is put together at the end: until then it may be
 * written again, as another part of the graph points it to another row.
 *
 * @param <M> the model
 */
final class GraphRow<M> {

    private final Table<M> table;
    private M stored;
    private @Nullable Map<Link<M, ?>, List<? extends GraphRow<?>>> relations;

    GraphRow(Table<M> table, M stored) {
        this.table = table;
        this.stored = stored;
    }

    /** The row as it is stored now, without relations. */
    M stored() {
        return stored;
    }

    /** Says that it was written again. */
    void stored(M now) {
        stored = now;
    }

    /** Says what a relation leads to. */
    <T> void relation(Link<M, T> link, List<GraphRow<T>> rows) {
        if (relations == null) {
            relations = new LinkedHashMap<>();
        }
        relations.put(link, rows);
    }

    /** The row with its relations loaded. */
    M complete() {
        if (relations == null) {
            return stored;
        }
        LoadedRelations loaded = new LoadedRelations();
        relations.forEach((link, rows) -> loaded.set(link, loaded(link, complete(rows))));
        return table.with(stored, loaded);
    }

    /** Rows with their relations loaded, in the same order. */
    static <T> List<T> complete(List<? extends GraphRow<? extends T>> rows) {
        List<T> complete = new ArrayList<>(rows.size());
        for (GraphRow<? extends T> row : rows) {
            complete.add(row.complete());
        }
        return complete;
    }

    private static Object loaded(Link<?, ?> link, List<?> rows) {
        if (link.kind().isToMany()) {
            return new Many.Loaded<>(List.copyOf(rows));
        }
        return link.kind() == Link.Kind.ONE ? One.of(rows.get(0)) : Maybe.of(rows.get(0));
    }
}
