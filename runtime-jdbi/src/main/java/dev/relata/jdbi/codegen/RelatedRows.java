package dev.relata.jdbi.codegen;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.Condition;
import dev.relata.jdbi.Patch;
import dev.relata.jdbi.PurgeableRows;
import dev.relata.jdbi.RowNotFoundException;
import dev.relata.jdbi.internal.Query;
import dev.relata.jdbi.internal.session.RelationWrites;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a relation to many of one row leads to. For generated code.
 *
 * @param <T> the model the relation leads to
 * @param <P> its patch
 */
public final class RelatedRows<T, P extends Patch<T>> {

    private final Query<T, P> all;
    private final RelationWrites<?, T> writes;

    RelatedRows(Query<T, P> all, RelationWrites<?, T> writes) {
        this.all = all;
        this.writes = writes;
    }

    /** All of them. */
    @CheckReturnValue
    public PurgeableRows<T, P> all() {
        return all;
    }

    /** Those that meet a condition. */
    @CheckReturnValue
    public PurgeableRows<T, P> where(Condition<T> condition) {
        return all.where(condition);
    }

    /** Updates all of them with what is set on a patch, and says how many there were. */
    public int updateAll(P patch) {
        return all.updateEach(patch);
    }

    /** Deletes all of them, and says how many there were. */
    public int deleteAll() {
        return all.deleteEach();
    }

    /**
     * Connects rows, and says how many were not connected before.
     *
     * @throws RowNotFoundException where a row does not exist, the one that has the relation or another
     */
    public int connect(Ids<T> ids) {
        return writes.connect(ids.keys(), false);
    }

    /**
     * Inserts rows and connects them.
     *
     * @param rows functions of the generated type
     * @param values gives the input that a function makes
     * @return the rows as stored, in the order of the inputs
     * @throws RowNotFoundException where the row that has the relation does not exist
     */
    public <F> List<T> create(F @Nullable [] rows, Function<? super F, ?> values) {
        return writes.create(writes.inputs(rows == null ? null : Arrays.asList(rows), values), false);
    }

    /**
     * Ends connections, and says how many there were.
     *
     * @throws RowNotFoundException where the row that has the relation does not exist
     */
    public int disconnect(Ids<T> ids) {
        return writes.disconnect(ids.keys());
    }

    /**
     * Connects rows and ends all other connections, and says how many were made or ended.
     *
     * @throws RowNotFoundException where a row does not exist, the one that has the relation or another
     */
    public int set(Ids<T> ids) {
        return writes.connect(ids.keys(), true);
    }
}
