package dev.relata.jdbi.internal.session;

import dev.relata.jdbi.Table;
import dev.relata.jdbi.ToMany;
import dev.relata.jdbi.codegen.Link;
import dev.relata.jdbi.codegen.Link.JoinTable;
import dev.relata.jdbi.codegen.Nested;
import dev.relata.jdbi.internal.Executor;
import dev.relata.jdbi.internal.StoredKeys;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Changes which rows a relation of one row leads to. Each call is one unit, of a number of statements that does not depend on
 * that of the rows.
 *
 * @param <M> the model that has the relation
 * @param <T> the model it leads to
 */
public final class RelationWrites<M, T> {

    private final Connector connector;
    private final Table<M> source;
    private final Link<M, T> link;
    private final Object id;

    /**
     * Changes a relation of a row.
     *
     * @param source the table of the row
     * @param id its id, as {@code StoredKeys} gives it
     */
    public RelationWrites(Connector connector, Table<M> source, Link<M, T> link, Object id) {
        this.connector = connector;
        this.source = source;
        this.link = link;
        this.id = id;
    }

    /**
     * Connects rows; of a relation to one row, a single one.
     *
     * @param alone whether a connection that would be one too many is ended
     */
    public int connect(Set<Object> targets, boolean alone) {
        return write(executor -> {
            if (!link.kind().isOwner()) {
                return connections(executor).connect(targets, id, alone);
            }
            return owned(executor).connect(Set.of(id), targets.iterator().next(), alone);
        });
    }

    /** Ends the connections to some rows of a relation to many. */
    public int disconnect(Set<Object> targets) {
        return write(executor -> connections(executor).disconnect(targets, id));
    }

    /** Ends all connections. */
    public int disconnect() {
        return write(executor -> link.kind().isOwner()
                ? owned(executor).clear(id)
                : connections(executor).connect(Set.of(), id, true));
    }

    /**
     * Inserts rows and connects them.
     *
     * @param inputs of rows of this relation; of a relation to one row, a single one
     * @param alone whether a connection that would be one too many is ended
     * @return the rows as stored, in the order of the inputs
     */
    public List<T> create(Nested inputs, boolean alone) {
        return connector.call(
                source.definition(),
                call -> call.atomically(same -> {
                    Executor executor = new CallExecutor(same);
                    RelatedKeys<M> keys = new RelatedKeys<>(executor, source);
                    List<M> rows = keys.rows(keys.of(Set.of(id))).list();
                    keys.requireAll(Set.of(id), rows.isEmpty() ? Set.of() : Set.of(id));
                    GraphInsert insert = new GraphInsert(same);
                    if (link.kind().isOwner()) {
                        List<T> created = insert.insertTargets(link, inputs);
                        owned(executor).connect(Set.of(id), idOf(created.get(0)), alone);
                        return created;
                    }
                    if (alone) {
                        connections(executor).connect(Set.of(), id, true);
                    }
                    return insert.insertUnder(source, rows.get(0), link, inputs);
                }));
    }

    /** Inputs of rows of this relation. */
    public <F> Nested inputs(@Nullable Collection<? extends F> rows, Function<? super F, ?> values) {
        return Nested.none().created(new ToMany<>(link), rows, values);
    }

    private Object idOf(T row) {
        Table<T> target = link.target();
        return Objects.requireNonNull(
                new StoredKeys<>(target, target.definition().key()).of(row), "an id is never null");
    }

    private ForeignKeyConnections<M, T> owned(Executor executor) {
        return new ForeignKeyConnections<>(executor, source, link.from(), link.target(), link.to());
    }

    private Connections connections(Executor executor) {
        JoinTable join = link.joinTable();
        return join == null
                ? new ForeignKeyConnections<>(executor, link.target(), link.to(), source, link.from())
                : new JoinTableConnections<>(executor, source, link, join);
    }

    private int write(Function<Executor, Integer> work) {
        return connector.call(source.definition(), call -> call.atomically(same -> work.apply(new CallExecutor(same))));
    }
}
