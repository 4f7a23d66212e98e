package dev.relata.jdbi;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;

/**
 * Rows of a model that meet a condition, and that can be updated together.
 *
 * @param <M> the model
 * @param <P> its patch
 */
@CheckReturnValue
public interface UpdatableRows<M, P extends Patch<M>> extends Selection<M> {

    @Override
    UpdatableRows<M, P> where(Condition<M> condition);

    /**
     * Writes what was set on a patch into all of these rows; {@code @UpdatedAt} takes the time, {@code @Version} is raised.
     * An empty patch writes nothing.
     *
     * @param patch what to write
     * @return how many rows were written: all that meet the condition, whether or not they had these values before
     * @throws InvalidValueException where the condition is an empty {@link Condition#allOf}: {@code updateAll} says that
     */
    @CanIgnoreReturnValue
    int update(P patch);
}
