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
 * A column of {@code double}.
 *
 * <p>NaN and infinities are refused; -0.0 is 0.0.
 *
 * @param <M> the model
 */
@CheckReturnValue
public final class DoubleColumn<M> extends OrderedColumn<M, Double> {

    /** For generated code, through {@link dev.relata.jdbi.codegen.Columns}. */
    public DoubleColumn(ColumnDefinition definition, Codec<Double> codec) {
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
    public Condition<M> eq(double value) {
        return eq(Double.valueOf(value));
    }

    /** Rows that have another value; not those that have none. */
    public Condition<M> ne(double value) {
        return ne(Double.valueOf(value));
    }

    /** Rows that have a value less than this. */
    public Condition<M> lt(double value) {
        return lt(Double.valueOf(value));
    }

    /** Rows that have at most this value. */
    public Condition<M> le(double value) {
        return le(Double.valueOf(value));
    }

    /** Rows that have a value greater than this. */
    public Condition<M> gt(double value) {
        return gt(Double.valueOf(value));
    }

    /** Rows that have at least this value. */
    public Condition<M> ge(double value) {
        return ge(Double.valueOf(value));
    }

    /** Rows that have a value between two, both included; no row where the first is greater. */
    public Condition<M> between(double least, double greatest) {
        return between(Double.valueOf(least), Double.valueOf(greatest));
    }

    /** Rows that have one of some values; no row where there are none. */
    public Condition<M> in(double... values) {
        return in(boxed(values));
    }

    /** Rows that have none of some values; all rows where there are none. */
    public Condition<M> notIn(double... values) {
        return notIn(boxed(values));
    }

    /** For generated code: binds a value, without boxing it. */
    public void bindTo(Binder to, double value) throws SQLException {
        to.float64(Validation.finite(definition(), value));
    }

    /** For generated code: reads a value that is never null, without boxing it. */
    public double readDouble(Row row, int at) throws SQLException {
        double value = row.float64(at);
        if (value == 0 && row.wasNull()) {
            throw noValue();
        }
        return value;
    }

    private List<Double> boxed(double[] values) {
        List<Double> boxed = new ArrayList<>(values.length);
        for (double value : values) {
            boxed.add(value);
        }
        return boxed;
    }
}
