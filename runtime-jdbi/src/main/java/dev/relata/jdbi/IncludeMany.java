package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.internal.Inclusion;
import java.util.Arrays;
import java.util.List;

/**
 * A relation to any number of rows that is loaded: which of the rows, in which order, and with which relations of theirs.
 * Immutable. With a condition, a limit or an offset, the loaded {@link dev.relata.Many} holds a part of the related rows.
 *
 * @param <M> the model that has the relation
 * @param <T> the model it leads to
 */
@CheckReturnValue
public final class IncludeMany<M, T> implements Include<M> {

    private final Inclusion<M, T> inclusion;

    IncludeMany(Inclusion<M, T> inclusion) {
        this.inclusion = inclusion;
    }

    /**
     * Those of the rows that meet a condition: what is loaded is a part of the related rows.
     *
     * @param condition met besides all that were given before
     */
    public IncludeMany<M, T> where(Condition<T> condition) {
        return new IncludeMany<>(inclusion.where(condition));
    }

    /**
     * The rows in an order, in place of one that was given before.
     *
     * @param orderings each orders rows that those before it leave equal
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final IncludeMany<M, T> orderBy(Ordering<T>... orderings) {
        return orderBy(Arrays.asList(orderings));
    }

    /**
     * The rows in an order, in place of one that was given before.
     *
     * @param orderings each orders rows that those before it leave equal
     */
    public IncludeMany<M, T> orderBy(List<Ordering<T>> orderings) {
        return new IncludeMany<>(inclusion.orderBy(orderings));
    }

    /**
     * The first of the rows, for each row that has the relation; by id where there is no order.
     *
     * @param count how many at most, for each
     * @throws InvalidValueException where it is negative
     */
    public IncludeMany<M, T> limit(int count) {
        return new IncludeMany<>(inclusion.limit(count));
    }

    /**
     * The rows without the first ones, for each row that has the relation; by id where there is no order.
     *
     * @param count how many to leave out, for each
     * @throws InvalidValueException where it is negative
     */
    public IncludeMany<M, T> offset(long count) {
        return new IncludeMany<>(inclusion.offset(count));
    }

    /**
     * The same and relations of the rows it leads to.
     *
     * @param relations besides those that were given before
     * @throws InvalidValueException where one is included twice
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final IncludeMany<M, T> include(Include<T>... relations) {
        return new IncludeMany<>(inclusion.include(Arrays.asList(relations)));
    }

    @Override
    public Inclusion<M, T> inclusion() {
        return inclusion;
    }

    @Override
    public String toString() {
        return inclusion.toString();
    }
}
