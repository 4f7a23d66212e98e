package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.internal.Codec;
import java.util.Arrays;

/**
 * A column of byte arrays, compared by content.
 *
 * @param <M> the model
 */
@CheckReturnValue
public final class BytesColumn<M> extends TypedColumn<M, byte[]> {

    /** For generated code, through {@link dev.relata.jdbi.codegen.Columns}. */
    public BytesColumn(ColumnDefinition definition, Codec<byte[]> codec) {
        super(definition, codec);
    }

    /** Rows that have one of some values; no row where there are none. */
    public Condition<M> in(byte[]... values) {
        return in(Arrays.asList(values));
    }

    /** Rows that have none of some values; all rows where there are none. */
    public Condition<M> notIn(byte[]... values) {
        return notIn(Arrays.asList(values));
    }
}
