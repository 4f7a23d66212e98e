package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.internal.Query;
import dev.relata.jdbi.internal.Validation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rows of a model, read as a view: those that meet a condition, in an order, a part of them. Immutable; it selects as
 * {@link Selection} does, by the columns and relations of the model.
 *
 * @param <M> the model
 * @param <V> the view
 */
@CheckReturnValue
public final class ViewQuery<M, V> {

    private final Query<M, ?> rows;
    private final ViewShape<M, V> view;

    /**
     * For Relata's own use.
     *
     * @param rows which rows
     * @param view what is read of them
     */
    public ViewQuery(Query<M, ?> rows, ViewShape<M, V> view) {
        this.rows = rows;
        this.view = view;
    }

    private ViewQuery<M, V> of(Query<M, ?> others) {
        return new ViewQuery<>(others, view);
    }

    /** {@link Selection#where}. */
    public ViewQuery<M, V> where(Condition<M> condition) {
        return of(rows.where(condition));
    }

    /** {@link Selection#orderBy(List)}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final ViewQuery<M, V> orderBy(Ordering<M>... orderings) {
        return orderBy(Arrays.asList(orderings));
    }

    /** {@link Selection#orderBy(List)}. */
    public ViewQuery<M, V> orderBy(List<Ordering<M>> orderings) {
        return of(rows.orderBy(orderings));
    }

    /** {@link Selection#limit}. */
    public ViewQuery<M, V> limit(int count) {
        return of(rows.limit(count));
    }

    /** {@link Selection#offset}. */
    public ViewQuery<M, V> offset(long count) {
        return of(rows.offset(count));
    }

    /**
     * {@link Selection#after}.
     *
     * @param row the row of the model that the last view of the page before shows
     */
    public ViewQuery<M, V> after(M row) {
        return of(rows.after(row));
    }

    /** Reads all of these rows: in one statement, and one more for each list within the view, on one snapshot. */
    public List<V> list() {
        return rows.list(view.plan());
    }

    /** {@link Selection#page(int)}. */
    public Page<V> page(int size) {
        return rows.page(view.plan(), size, null);
    }

    /** {@link Selection#page(int, Cursor)}: cursors of the model's own pages and of its other views do as well. */
    public Page<V> page(int size, Cursor cursor) {
        return rows.page(view.plan(), size, Validation.argument(cursor, "page(.., cursor)"));
    }

    /** {@link Selection#first}. */
    public Optional<V> first() {
        return rows.first(view.plan());
    }

    /** {@link Selection#one}. */
    public V one() {
        return rows.one(view.plan());
    }

    /** {@link Selection#count}. */
    public long count() {
        return rows.count();
    }

    /** {@link Selection#exists}. */
    public boolean exists() {
        return rows.exists();
    }

    /**
     * {@link Selection#stream}.
     *
     * @throws InvalidValueException where the view contains lists: a stream reads one statement
     */
    public <R> R stream(Function<Stream<V>, R> reader) {
        if (!view.plan().isFlat()) {
            throw new InvalidValueException("A stream reads one statement, and so cannot give `" + view
                    + "`, which has lists. Read pages with limit(..) and after(..).");
        }
        return rows.stream(view.plan(), reader);
    }

    @Override
    public String toString() {
        return view + ": " + rows;
    }
}
