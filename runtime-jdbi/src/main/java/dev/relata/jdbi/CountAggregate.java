package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.internal.Aggregation;

/**
 * A number of rows, or of values of a column that are not null. Never absent: it is 0 where there are none.
 *
 * @param <M> the model
 */
@CheckReturnValue
public final class CountAggregate<M> extends LongAggregate<M> {

    CountAggregate(Aggregation<Long> aggregation) {
        super(aggregation);
    }
}
