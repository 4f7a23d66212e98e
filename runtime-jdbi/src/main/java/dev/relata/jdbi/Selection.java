package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rows of a model: those that meet a condition, in an order, a part of them. Immutable; nothing is asked of the database
 * before one of the methods that read: {@link #list}, {@code page}, {@link #first}, {@link #one}, {@link #count}, {@link #exists}, {@code get} or
 * {@link #stream}.
 *
 * <p>{@code limit}, {@code offset} and {@code after} apply to the rows that meet all conditions, whatever the order of the
 * calls; of several, the last one counts. With any of them the id is appended to the order, so that pages neither overlap
 * nor skip rows.
 *
 * @param <M> the model
 */
@CheckReturnValue
public interface Selection<M> {

    /**
     * The rows among these that meet a condition.
     *
     * @param condition met besides all that were given before
     */
    Selection<M> where(Condition<M> condition);

    /**
     * These rows in an order, in place of one that was given before.
     *
     * @param ordering the order
     */
    Selection<M> orderBy(Ordering<M> ordering);

    /**
     * These rows in an order, in place of one that was given before.
     *
     * @param first the order
     * @param second orders rows that the first leaves equal
     */
    Selection<M> orderBy(Ordering<M> first, Ordering<M> second);

    /**
     * These rows in an order, in place of one that was given before.
     *
     * @param first the order
     * @param second orders rows that the first leaves equal
     * @param third orders rows that the second leaves equal
     */
    Selection<M> orderBy(Ordering<M> first, Ordering<M> second, Ordering<M> third);

    /**
     * These rows in an order, in place of one that was given before.
     *
     * @param orderings each orders rows that those before it leave equal; empty for no order
     */
    Selection<M> orderBy(List<Ordering<M>> orderings);

    /**
     * The first of these rows.
     *
     * @param count how many at most
     * @throws InvalidValueException where it is negative
     */
    Selection<M> limit(int count);

    /**
     * These rows without the first ones.
     *
     * @param count how many to leave out
     * @throws InvalidValueException where it is negative
     */
    Selection<M> offset(long count);

    /**
     * The rows that follow a row in the order of this selection; by id where there is none. The row need not exist any
     * more: it is its values that count.
     *
     * @param row the last row of the page before
     */
    Selection<M> after(M row);

    /**
     * These rows with a relation loaded, besides those that were included before. It takes one more statement, and one for
     * each relation within it, whatever the number of rows; all of them see one snapshot.
     *
     * @param relation the relation
     * @throws InvalidValueException where it is included already
     */
    Selection<M> include(Include<M> relation);

    /** These rows with relations loaded: {@link #include(Include)}. */
    Selection<M> include(Include<M> first, Include<M> second);

    /** These rows with relations loaded: {@link #include(Include)}. */
    Selection<M> include(Include<M> first, Include<M> second, Include<M> third);

    /** These rows with relations loaded: {@link #include(Include)}. */
    Selection<M> include(Include<M> first, Include<M> second, Include<M> third, Include<M> fourth);

    /** These rows with any number of relations loaded: {@link #include(Include)}. */
    Selection<M> include(List<? extends Include<M>> relations);

    /**
     * Reads the first page of these rows. Pages are found by the values that order their rows, not by counting: a page far
     * away takes no longer than the first, and rows that are inserted or deleted meanwhile neither shift nor repeat others.
     * Any order will do, by columns of related rows and their number too; the id is appended.
     *
     * <pre>{@code
     * Page<Post> page = posts.page(20);
     * Page<Post> next = posts.page(20, page.next().orElseThrow());
     * }</pre>
     *
     * @param size how many rows it has at most
     * @throws InvalidValueException where it has none, or this selection has a {@code limit}, {@code offset} or {@code after}
     */
    Page<M> page(int size);

    /**
     * Reads the page of these rows that a cursor leads to: the one after its row or the one before, whether or not there still
     * is such a row.
     *
     * @param size how many rows it has at most; it need not be that of other pages
     * @param cursor from a page of the same order
     * @throws InvalidValueException where the cursor is of another model or another order; besides as for {@link #page(int)}
     */
    Page<M> page(int size, Cursor cursor);

    /**
     * These rows, read as a view.
     *
     * @param view its generated constant
     * @throws InvalidValueException where relations are included
     */
    <V> ViewQuery<M, V> as(ViewShape<M, V> view);

    /** Reads all of these rows. */
    List<M> list();

    /** Reads the first of these rows, where there is any; by id where no order is given. */
    Optional<M> first();

    /**
     * Reads the only row.
     *
     * @throws RowNotFoundException where there is none
     * @throws TooManyRowsException where there are more
     */
    M one();

    /** Counts the rows that {@link #list} would give. */
    long count();

    /** Whether {@link #list} would give any row. */
    boolean exists();

    /**
     * Computes one value from these rows: {@code get(POST.price.max())}.
     *
     * @param aggregate what to compute
     * @return empty where no row has a value
     * @throws OverflowException where a sum does not fit its type
     */
    <T> Optional<T> get(Aggregate<M, T> aggregate);

    /** Counts rows, or values of a column among these rows: {@code get(POST.editorId.countDistinct())}. */
    long get(CountAggregate<M> aggregate);

    /**
     * These rows in groups.
     *
     * @param column the rows of a group have the same value in it
     */
    default Groups<M> groupBy(TypedColumn<M, ?> column) {
        return groupBy(Arrays.asList(column));
    }

    /** These rows in groups by two columns. */
    default Groups<M> groupBy(TypedColumn<M, ?> first, TypedColumn<M, ?> second) {
        return groupBy(Arrays.asList(first, second));
    }

    /** These rows in groups by three columns. */
    default Groups<M> groupBy(TypedColumn<M, ?> first, TypedColumn<M, ?> second, TypedColumn<M, ?> third) {
        return groupBy(Arrays.asList(first, second, third));
    }

    /**
     * These rows in groups by any number of columns.
     *
     * @param columns none for one group of all rows, which is there even if they are none
     */
    Groups<M> groupBy(List<? extends TypedColumn<M, ?>> columns);

    /**
     * Reads these rows one by one, without holding all of them in memory. The stream is lent to the function, and closed
     * when it returns; used afterwards, it throws.
     *
     * @param reader what is made of the rows
     * @return what the function returns
     * @throws InvalidValueException where relations are included
     */
    <R> R stream(Function<Stream<M>, R> reader);
}
