package dev.relata.jdbi;

import dev.relata.jdbi.codegen.ViewReader;
import dev.relata.jdbi.internal.ViewPart;
import dev.relata.jdbi.internal.ViewPlan;
import dev.relata.jdbi.internal.session.Connector;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A view of a model, as a generated constant: {@code db.user().as(USER_CARD)}. Immutable.
 *
 * @param <M> the model
 * @param <V> the view
 */
public final class ViewShape<M, V> {

    private final Class<V> type;
    private final List<ViewPart> parts;
    private final ViewReader<V> reader;
    private final ViewPlan<V> plan;
    private final Table<M> table;

    /** For generated code, through {@link dev.relata.jdbi.codegen.ViewParts}. */
    public ViewShape(Table<M> table, Class<V> type, List<ViewPart> parts, ViewReader<V> reader) {
        this.table = table;
        this.type = type;
        this.parts = List.copyOf(parts);
        this.reader = reader;
        this.plan = new ViewPlan<>(table, this.parts, reader);
    }

    /**
     * Lets queries of the user's own give this view: {@code handle.createQuery(..).mapTo(UserCard.class)}. Each component
     * takes the column of its name in snake_case, {@code post_count}; each of an embedded record that name and its own,
     * {@code address_city}.
     *
     * @throws InvalidValueException where it contains other views, lists, or an embedded record that may be absent
     */
    public void register(Jdbi jdbi) {
        Connector.to(jdbi).map(this);
    }

    /** The same on a handle alone. */
    public void register(Handle handle) {
        Connector.to(handle).map(this);
    }

    /** For Relata's own use: the record. */
    public Class<V> type() {
        return type;
    }

    /** For Relata's own use: what its components are. */
    public List<ViewPart> parts() {
        return parts;
    }

    /** For Relata's own use: makes the record. */
    public ViewReader<V> reader() {
        return reader;
    }

    /** For Relata's own use: how it is read. */
    public ViewPlan<V> plan() {
        return plan;
    }

    /** {@code UserCard of User}. */
    @Override
    public String toString() {
        return type.getSimpleName() + " of " + table.definition().model();
    }
}
