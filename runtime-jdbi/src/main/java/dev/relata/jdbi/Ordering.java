package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.internal.Order;

/**
 * An order of the rows of a model by one column. Immutable. Nulls come last, ascending and descending, unless
 * {@link #nullsFirst} says otherwise.
 *
 * @param <M> the model
 */
@CheckReturnValue
public final class Ordering<M> implements GroupOrdering<M> {

    private final Order order;

    /**
     * For Relata's own use.
     *
     * @param order what it means
     */
    public Ordering(Order order) {
        this.order = order;
    }

    /** This order with nulls before all values. */
    public Ordering<M> nullsFirst() {
        return new Ordering<>(new Order(order.column(), order.descending(), true));
    }

    /** This order with nulls after all values, as it is without saying so. */
    public Ordering<M> nullsLast() {
        return new Ordering<>(new Order(order.column(), order.descending(), false));
    }

    /** For Relata's own use: what it means. */
    public Order order() {
        return order;
    }

    @Override
    public String toString() {
        return order.toString();
    }
}
