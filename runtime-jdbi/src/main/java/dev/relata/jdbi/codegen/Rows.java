package dev.relata.jdbi.codegen;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.Condition;
import dev.relata.jdbi.Include;
import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.Patch;
import dev.relata.jdbi.PurgeableRows;
import dev.relata.jdbi.RowNotFoundException;
import dev.relata.jdbi.Selection;
import dev.relata.jdbi.StaleVersionException;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.ToMany;
import dev.relata.jdbi.ToOne;
import dev.relata.jdbi.internal.CapturingBinder;
import dev.relata.jdbi.internal.Inclusion;
import dev.relata.jdbi.internal.Predicate;
import dev.relata.jdbi.internal.Query;
import dev.relata.jdbi.internal.StoredKeys;
import dev.relata.jdbi.internal.Validation;
import dev.relata.jdbi.internal.session.Connector;
import dev.relata.jdbi.internal.session.ConnectorExecutor;
import dev.relata.jdbi.internal.session.RelationWrites;
import dev.relata.jdbi.internal.session.RowReads;
import dev.relata.jdbi.internal.session.RowWrites;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a generated DAO does with the rows of its table. For generated code.
 *
 * @param <M> the model
 * @param <P> its patch
 */
public final class Rows<M, P extends Patch<M>> {

    private final Query<M, P> all;
    private final RowReads<M> reads;
    private final RowWrites<M> writes;
    private final Connector connector;
    private final Table<M> table;

    Rows(Connector connector, Table<M> table) {
        this.connector = connector;
        this.table = table;
        this.all = Query.all(new ConnectorExecutor(connector), table);
        this.reads = new RowReads<>(connector, table);
        this.writes = new RowWrites<>(connector, table, reads);
    }

    /** All rows. */
    @CheckReturnValue
    public PurgeableRows<M, P> all() {
        return all;
    }

    /** All rows, and those that are soft-deleted. */
    @CheckReturnValue
    public Selection<M> withDeleted() {
        return all.withDeleted();
    }

    /** The rows that meet a condition. */
    @CheckReturnValue
    public PurgeableRows<M, P> where(Condition<M> condition) {
        return all.where(condition);
    }

    /**
     * The row of a key, if there is one.
     *
     * @param key a key of the table
     * @param values its values
     */
    @CheckReturnValue
    public Optional<M> find(Key<M> key, KeyValues values) {
        return reads.find(key, values);
    }

    /** The row of a key with relations loaded, if there is one. */
    @CheckReturnValue
    public Optional<M> find(Key<M> key, KeyValues values, List<Include<M>> relations) {
        return reads.find(key, values, Inclusion.added(List.of(), relations));
    }

    /**
     * The row of a key with relations loaded.
     *
     * @throws RowNotFoundException if there is none
     */
    public M get(Key<M> key, KeyValues values, List<Include<M>> relations) {
        return reads.get(key, values, Inclusion.added(List.of(), relations));
    }

    /**
     * The row of a key.
     *
     * @param key a key of the table
     * @param values its values
     * @throws RowNotFoundException if there is none
     */
    public M get(Key<M> key, KeyValues values) {
        return reads.get(key, values);
    }

    /**
     * Inserts a row.
     *
     * @return the row as stored
     */
    public M insert(Values<M> row) {
        Values<M> input = Validation.argument(row, "insert(..)");
        return input.nested().isEmpty()
                ? writes.insert(input)
                : writes.insertGraphs(List.of(input)).get(0);
    }

    /**
     * Inserts rows, all or none.
     *
     * @param rows inputs of the generated type
     * @param type the class of all inputs
     * @return the rows as stored, in the order of the inputs
     */
    public <V extends Values<M>> List<M> insertAll(Collection<?> rows, Class<V> type) {
        List<V> inputs = inputs(rows, type, "insertAll");
        if (inputs.isEmpty()) {
            return List.of();
        }
        return inputs.stream().allMatch(input -> input.nested().isEmpty())
                ? writes.insertAll(inputs)
                : writes.insertGraphs(inputs);
    }

    /**
     * Inserts those rows that have no key of a row that is there already, or of a row before them, and leaves out the others.
     *
     * @param rows inputs of the generated type
     * @param type the class of all inputs
     * @return the rows that were inserted as stored, in the order of the inputs
     */
    public <V extends Values<M>> List<M> insertAllNew(Collection<?> rows, Class<V> type) {
        List<V> inputs = inputs(rows, type, "insertAllNew");
        inputs.forEach(input -> input.nested().refuse("insertAllNew(..)"));
        return inputs.isEmpty() ? List.of() : writes.insertAllNew(inputs);
    }

    private static <V> List<V> inputs(Collection<?> rows, Class<V> type, String method) {
        List<V> inputs = new ArrayList<>(rows.size());
        for (Object row : rows) {
            if (row == null) {
                throw new InvalidValueException("Input number %d of %s is null.".formatted(inputs.size(), method));
            }
            inputs.add(type.cast(row));
        }
        return inputs;
    }

    /**
     * Inserts rows, or updates those that have their key already, all or none.
     *
     * @param key the key that decides
     * @param rows inputs of the generated type
     * @param type the class of all inputs
     * @return the rows as stored, in the order of the inputs
     * @throws InvalidValueException where two inputs have the same key
     */
    public <V extends Values<M>> List<M> upsertAll(Key<M> key, Collection<?> rows, Class<V> type) {
        List<V> inputs = inputs(rows, type, "upsertAllBy..");
        inputs.forEach(input -> input.nested().refuse("upsertAllBy..(..)"));
        return inputs.isEmpty() ? List.of() : writes.upsertAll(key, inputs);
    }

    /**
     * Inserts a row, or updates the one that has its key already: with what was given, and nothing else.
     *
     * @param key the key that decides
     * @param row what to insert
     * @return the row as stored
     */
    public M upsert(Key<M> key, Values<M> row) {
        Validation.argument(row, "upsertBy..(..)").nested().refuse("upsertBy..(..)");
        return writes.upsert(key, row);
    }

    /**
     * Updates the row of a key with what is set on a patch.
     *
     * @return the row as stored
     * @throws RowNotFoundException if there is none
     */
    public M update(Key<M> key, KeyValues values, P patch) {
        return writes.update(key, values, Validation.argument(patch, "update(.., patch)"));
    }

    /**
     * Updates a row with what is set on a patch, if it still has the version it was read with.
     *
     * @return the row as stored
     * @throws RowNotFoundException if it is gone
     * @throws StaleVersionException if it was changed since
     */
    public M update(M row, P patch) {
        return writes.update(
                Validation.argument(row, "update(row, ..)"), Validation.argument(patch, "update(.., patch)"));
    }

    /**
     * Updates a row with all its values, if it still has the version it was read with.
     *
     * @return the row as stored
     * @throws RowNotFoundException if it is gone
     * @throws StaleVersionException if it was changed since
     */
    public M update(M row) {
        return writes.update(Validation.argument(row, "update(row)"));
    }

    /** Updates all rows of the table with what is set on a patch, and says how many there were. */
    public int updateAll(P patch) {
        return all.updateEach(Validation.argument(patch, "updateAll(patch)"));
    }

    /** Deletes the row of a key, or stamps it as deleted, and says whether there was one. */
    public boolean delete(Key<M> key, KeyValues values) {
        return writes.delete(key, values);
    }

    /**
     * Deletes a row if it still has the version it was read with, and says whether there was one.
     *
     * @throws StaleVersionException if it was changed since
     */
    public boolean delete(M row) {
        return writes.delete(Validation.argument(row, "delete(row)"));
    }

    /** Deletes all rows of the table, and says how many there were. */
    public int deleteAll() {
        return all.deleteEach();
    }

    /** Brings a soft-deleted row back, and says whether there was one. */
    public boolean restore(Key<M> key, KeyValues values) {
        return writes.restore(key, values);
    }

    /** Really deletes the row of a key, soft-deleted or not, and says whether there was one. */
    public boolean purge(Key<M> key, KeyValues values) {
        return writes.purge(key, values);
    }

    /** Really deletes all rows of the table, soft-deleted or not, and says how many there were. */
    public int purgeAll() {
        return all.purgeEach();
    }

    /**
     * The rows that a relation of one row leads to.
     *
     * @param relation the relation
     * @param id the values of the row's id
     */
    @CheckReturnValue
    public <T, Q extends Patch<T>> RelatedRows<T, Q> related(ToMany<M, T> relation, KeyValues id) {
        Object key = key(id);
        return new RelatedRows<>(ledTo(relation.link(), key), writes(relation.link(), key));
    }

    /**
     * The row that a relation of one row leads to.
     *
     * @param relation the relation
     * @param id the values of the row's id
     */
    @CheckReturnValue
    public <T> RelatedRow<T> related(ToOne<M, T> relation, KeyValues id) {
        Object key = key(id);
        return new RelatedRow<>(ledTo(relation.link(), key), writes(relation.link(), key));
    }

    private <T, Q extends Patch<T>> Query<T, Q> ledTo(Link<M, T> link, Object id) {
        Query<T, Q> rows = Query.all(new ConnectorExecutor(connector), link.target());
        List<ColumnDefinition> key = table.definition().key();
        return (link.kind().isOwner() ? rows.withDeleted() : rows)
                .within(new Predicate.LedTo(link, key, StoredKeys.parts(id)));
    }

    private <T> RelationWrites<M, T> writes(Link<M, T> link, Object id) {
        return new RelationWrites<>(connector, table, link, id);
    }

    /** The values of an id, in their stored form. */
    static Object key(KeyValues values) {
        CapturingBinder capture = new CapturingBinder();
        try {
            values.bind(capture);
        } catch (SQLException e) {
            throw new IllegalStateException("a binder without a driver threw", e);
        }
        return Objects.requireNonNull(StoredKeys.of(capture.values()));
    }
}
