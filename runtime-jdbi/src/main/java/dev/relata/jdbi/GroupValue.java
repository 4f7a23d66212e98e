package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.internal.GroupTerm;
import dev.relata.jdbi.internal.GroupTerm.NullsReplaced;
import dev.relata.jdbi.internal.Validation;
import java.util.Optional;

/**
 * What can be read of a group of rows: a column that they are grouped by, or an {@link Aggregate}. See {@link Groups}.
 *
 * <p>What may be null must say what becomes of null: {@link #optional}, {@link #orElse} or {@link #orNull}.
 *
 * @param <M> the model
 * @param <T> the type of the value
 */
@CheckReturnValue
public sealed interface GroupValue<M, T> permits TypedColumn, Aggregate, ReplacedNulls {

    /** The value, or {@code Optional.empty()} for null. */
    default GroupValue<M, Optional<T>> optional() {
        return new ReplacedNulls<>(new NullsReplaced<>(term(), Optional::ofNullable));
    }

    /**
     * The value, or another one for null.
     *
     * @param other in place of null
     */
    default GroupValue<M, T> orElse(T other) {
        T given = Validation.argument(other, "orElse(..)");
        return new ReplacedNulls<>(new NullsReplaced<>(term(), value -> value == null ? given : value));
    }

    /** The value, or null: for a component that is nullable. */
    default GroupValue<M, T> orNull() {
        return new ReplacedNulls<>(new NullsReplaced<>(term(), value -> value));
    }

    /** For Relata's own use: how it is asked for and read. */
    GroupTerm<T> term();
}
