package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.internal.Codec;
import java.util.Arrays;

/**
 * A column of UUIDs, instants, dates, times, enums or typed values.
 *
 * @param <M> the model
 * @param <T> the type of its component
 */
@CheckReturnValue
public final class ValueColumn<M, T> extends OrderedColumn<M, T> {

    /** For generated code, through {@link dev.relata.jdbi.codegen.Columns}. */
    public ValueColumn(ColumnDefinition definition, Codec<T> codec) {
        super(definition, codec);
    }

    /** Rows that have one of some values; no row where there are none. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Condition<M> in(T... values) {
        return in(Arrays.asList(values));
    }

    /** Rows that have none of some values; all rows where there are none. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Condition<M> notIn(T... values) {
        return notIn(Arrays.asList(values));
    }
}
