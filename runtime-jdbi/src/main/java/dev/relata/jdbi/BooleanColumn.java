package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.internal.Codec;
import java.sql.SQLException;

/**
 * A column of {@code boolean}; false is less than true.
 *
 * @param <M> the model
 */
@CheckReturnValue
public final class BooleanColumn<M> extends OrderedColumn<M, Boolean> {

    /** For generated code, through {@link dev.relata.jdbi.codegen.Columns}. */
    public BooleanColumn(ColumnDefinition definition, Codec<Boolean> codec) {
        super(definition, codec);
    }

    /** Rows that have true. */
    public Condition<M> isTrue() {
        return eq(true);
    }

    /** Rows that have false; not those that have none. */
    public Condition<M> isFalse() {
        return eq(false);
    }

    /** For generated code: binds a value, without boxing it. */
    public void bindTo(Binder to, boolean value) throws SQLException {
        to.bool(value);
    }

    /** For generated code: reads a value that is never null, without boxing it. */
    public boolean readBoolean(Row row, int at) throws SQLException {
        boolean value = row.bool(at);
        if (!value && row.wasNull()) {
            throw noValue();
        }
        return value;
    }
}
