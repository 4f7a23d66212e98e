package dev.relata.jdbi.codegen;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.Patch;
import dev.relata.jdbi.RowNotFoundException;
import dev.relata.jdbi.Selection;
import dev.relata.jdbi.internal.Query;
import dev.relata.jdbi.internal.session.RelationWrites;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The row that a relation to at most one row leads to. For generated code.
 *
 * @param <T> the model the relation leads to
 */
public final class RelatedRow<T> {

    private final Query<T, Patch<T>> all;
    private final RelationWrites<?, T> writes;

    RelatedRow(Query<T, Patch<T>> all, RelationWrites<?, T> writes) {
        this.all = all;
        this.writes = writes;
    }

    /** The row, to be read with more. */
    @CheckReturnValue
    public Selection<T> all() {
        return all;
    }

    /** The row, if there is one. */
    @CheckReturnValue
    public Optional<T> find() {
        List<T> rows = all.list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    /**
     * The row.
     *
     * @throws RowNotFoundException where there is none
     */
    public T get() {
        return all.one();
    }

    /**
     * Connects a row, and says whether it was not connected before.
     *
     * @param id the values of its id
     * @param alone whether what would be connected to a second row is disconnected from the first
     * @throws RowNotFoundException where a row does not exist, the one that has the relation or the other
     */
    public boolean connect(KeyValues id, boolean alone) {
        return writes.connect(Set.of(Rows.key(id)), alone) > 0;
    }

    /**
     * Inserts a row and connects it.
     *
     * @param row an input of the generated type
     * @param alone whether a row that was connected makes room
     * @return the row as stored
     * @throws RowNotFoundException where the row that has the relation does not exist
     */
    public T create(@Nullable Object row, boolean alone) {
        return writes.create(writes.inputs(Collections.singletonList(row), each -> each), alone)
                .get(0);
    }

    /**
     * Ends the connection, and says whether there was one.
     *
     * @throws RowNotFoundException where the row that has the relation does not exist
     */
    public boolean disconnect() {
        return writes.disconnect() > 0;
    }
}
