package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.internal.Inclusion;
import java.util.Arrays;

/**
 * A relation to at most one row that is loaded, and with it relations of that row. Immutable.
 *
 * @param <M> the model that has the relation
 * @param <T> the model it leads to
 */
@CheckReturnValue
public final class IncludeOne<M, T> implements Include<M> {

    private final Inclusion<M, T> inclusion;

    IncludeOne(Inclusion<M, T> inclusion) {
        this.inclusion = inclusion;
    }

    /**
     * The same and relations of the row it leads to.
     *
     * @param relations besides those that were given before
     * @throws InvalidValueException where one is included twice
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final IncludeOne<M, T> include(Include<T>... relations) {
        return new IncludeOne<>(inclusion.include(Arrays.asList(relations)));
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
