package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.internal.Aggregation;
import dev.relata.jdbi.internal.Codec;
import dev.relata.jdbi.internal.Validation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of {@code float}.
 *
 * <p>NaN and infinities are refused; -0.0 is 0.0.
 *
 * @param <M> the model
 */
@CheckReturnValue
public final class FloatColumn<M> extends OrderedColumn<M, Float> {

    /** For generated code, through {@link dev.relata.jdbi.codegen.Columns}. */
    public FloatColumn(ColumnDefinition definition, Codec<Float> codec) {
        super(definition, codec);
    }

    /** The sum of the values; an {@link OverflowException} where it is not finite. */
    public Aggregate<M, Double> sum() {
        return new Aggregate<>(new Aggregation.Floating(definition(), "sum"));
    }

    /** The average of the values. */
    public Aggregate<M, Double> avg() {
        return new Aggregate<>(new Aggregation.Floating(definition(), "avg"));
    }

    /** Rows that have this value. */
    public Condition<M> eq(float value) {
        return eq(Float.valueOf(value));
    }

    /** Rows that have another value; not those that have none. */
    public Condition<M> ne(float value) {
        return ne(Float.valueOf(value));
    }

    /** Rows that have a value less than this. */
    public Condition<M> lt(float value) {
        return lt(Float.valueOf(value));
    }

    /** Rows that have at most this value. */
    public Condition<M> le(float value) {
        return le(Float.valueOf(value));
    }

    /** Rows that have a value greater than this. */
    public Condition<M> gt(float value) {
        return gt(Float.valueOf(value));
    }

    /** Rows that have at least this value. */
    public Condition<M> ge(float value) {
        return ge(Float.valueOf(value));
    }

    /** Rows that have a value between two, both included; no row where the first is greater. */
    public Condition<M> between(float least, float greatest) {
        return between(Float.valueOf(least), Float.valueOf(greatest));
    }

    /** Rows that have one of some values; no row where there are none. */
    public Condition<M> in(float... values) {
        return in(boxed(values));
    }

    /** Rows that have none of some values; all rows where there are none. */
    public Condition<M> notIn(float... values) {
        return notIn(boxed(values));
    }

    /** For generated code: binds a value, without boxing it. */
    public void bindTo(Binder to, float value) throws SQLException {
        to.float32(Validation.finite(definition(), value));
    }

    /** For generated code: reads a value that is never null, without boxing it. */
    public float readFloat(Row row, int at) throws SQLException {
        float value = row.float32(at);
        if (value == 0 && row.wasNull()) {
            throw noValue();
        }
        return value;
    }

    private List<Float> boxed(float[] values) {
        List<Float> boxed = new ArrayList<>(values.length);
        for (float value : values) {
            boxed.add(value);
        }
        return boxed;
    }
}
