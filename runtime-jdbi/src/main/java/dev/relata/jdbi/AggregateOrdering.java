package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.internal.Aggregation;

/**
 * An order of groups of rows by an aggregate. Immutable. Groups without a value come last, unless {@link #nullsFirst} says
 * otherwise.
 *
 * @param <M> the model
 */
@CheckReturnValue
public final class AggregateOrdering<M> implements GroupOrdering<M> {

    private final Aggregation<?> aggregation;
    private final boolean descending;
    private final boolean nullsFirst;

    AggregateOrdering(Aggregation<?> aggregation, boolean descending, boolean nullsFirst) {
        this.aggregation = aggregation;
        this.descending = descending;
        this.nullsFirst = nullsFirst;
    }

    /** This order with groups that have no value before all others. */
    public AggregateOrdering<M> nullsFirst() {
        return new AggregateOrdering<>(aggregation, descending, true);
    }

    /** For Relata's own use. */
    public Aggregation<?> aggregation() {
        return aggregation;
    }

    /** For Relata's own use. */
    public boolean isDescending() {
        return descending;
    }

    /** For Relata's own use. */
    public boolean putsNullsFirst() {
        return nullsFirst;
    }

    @Override
    public String toString() {
        return aggregation + (descending ? " desc" : " asc") + (nullsFirst ? " nulls first" : "");
    }
}
