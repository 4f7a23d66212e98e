package dev.relata.jdbi;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;

/**
 * Rows of a model that meet a condition, and that can be updated or deleted together.
 *
 * @param <M> the model
 * @param <P> its patch
 */
@CheckReturnValue
public interface DeletableRows<M, P extends Patch<M>> extends UpdatableRows<M, P> {

    @Override
    DeletableRows<M, P> where(Condition<M> condition);

    /**
     * Deletes all of these rows. Rows of a model with {@code @SoftDelete} stay in the table, and take the time.
     *
     * @return how many there were
     * @throws InvalidValueException where the condition is an empty {@link Condition#allOf}: {@code deleteAll} says that
     */
    @CanIgnoreReturnValue
    int delete();
}
