package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.internal.Aggregation;

/**
 * An {@link Aggregate} that is a {@code long}: a sum of integers, or a number of rows.
 *
 * @param <M> the model
 */
@CheckReturnValue
public sealed class LongAggregate<M> extends Aggregate<M, Long> permits CountAggregate {

    LongAggregate(Aggregation<Long> aggregation) {
        super(aggregation);
    }

    /** Groups that have this value. */
    public final GroupCondition<M> eq(long value) {
        return eq(Long.valueOf(value));
    }

    /** Groups that have another value; not those that have none. */
    public final GroupCondition<M> ne(long value) {
        return ne(Long.valueOf(value));
    }

    /** Groups that have a value less than this. */
    public final GroupCondition<M> lt(long value) {
        return lt(Long.valueOf(value));
    }

    /** Groups that have at most this value. */
    public final GroupCondition<M> le(long value) {
        return le(Long.valueOf(value));
    }

    /** Groups that have a value greater than this. */
    public final GroupCondition<M> gt(long value) {
        return gt(Long.valueOf(value));
    }

    /** Groups that have at least this value. */
    public final GroupCondition<M> ge(long value) {
        return ge(Long.valueOf(value));
    }
}
