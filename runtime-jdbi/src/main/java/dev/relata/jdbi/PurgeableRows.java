package dev.relata.jdbi;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;

/**
 * Rows of a model with {@code @SoftDelete} that meet a condition. All that is done with them leaves deleted rows out, but
 * for {@link #purge}.
 *
 * @param <M> the model
 * @param <P> its patch
 */
@CheckReturnValue
public interface PurgeableRows<M, P extends Patch<M>> extends DeletableRows<M, P> {

    @Override
    PurgeableRows<M, P> where(Condition<M> condition);

    /**
     * Really deletes all rows that meet the condition, whether they were deleted before or not: {@code
     * where(CART.deletedAt.lt(lastYear)).purge()}.
     *
     * @return how many there were
     * @throws InvalidValueException where the condition is an empty {@link Condition#allOf}: {@code purgeAll} says that
     */
    @CanIgnoreReturnValue
    int purge();
}
