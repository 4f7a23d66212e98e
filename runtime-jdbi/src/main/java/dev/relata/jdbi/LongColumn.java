package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.internal.Aggregation;
import dev.relata.jdbi.internal.Codec;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of {@code long}.
 *
 * @param <M> the model
 */
@CheckReturnValue
public final class LongColumn<M> extends OrderedColumn<M, Long> {

    /** For generated code, through {@link dev.relata.jdbi.codegen.Columns}. */
    public LongColumn(ColumnDefinition definition, Codec<Long> codec) {
        super(definition, codec);
    }

    /** The sum of the values, exact; an {@link OverflowException} where it is no {@code long}. */
    public LongAggregate<M> sum() {
        return new LongAggregate<>(Aggregation.Sum.ofIntegers(definition()));
    }

    /** The average of the values, with six digits after the point, rounded half up. */
    public Aggregate<M, BigDecimal> avg() {
        return new Aggregate<>(new Aggregation.Average(definition()));
    }

    /** Rows that have this value. */
    public Condition<M> eq(long value) {
        return eq(Long.valueOf(value));
    }

    /** Rows that have another value; not those that have none. */
    public Condition<M> ne(long value) {
        return ne(Long.valueOf(value));
    }

    /** Rows that have a value less than this. */
    public Condition<M> lt(long value) {
        return lt(Long.valueOf(value));
    }

    /** Rows that have at most this value. */
    public Condition<M> le(long value) {
        return le(Long.valueOf(value));
    }

    /** Rows that have a value greater than this. */
    public Condition<M> gt(long value) {
        return gt(Long.valueOf(value));
    }

    /** Rows that have at least this value. */
    public Condition<M> ge(long value) {
        return ge(Long.valueOf(value));
    }

    /** Rows that have a value between two, both included; no row where the first is greater. */
    public Condition<M> between(long least, long greatest) {
        return between(Long.valueOf(least), Long.valueOf(greatest));
    }

    /** Rows that have one of some values; no row where there are none. */
    public Condition<M> in(long... values) {
        return in(boxed(values));
    }

    /** Rows that have none of some values; all rows where there are none. */
    public Condition<M> notIn(long... values) {
        return notIn(boxed(values));
    }

    /** For generated code: binds a value, without boxing it. */
    public void bindTo(Binder to, long value) throws SQLException {
        to.int64(value);
    }

    /** For generated code: reads a value that is never null, without boxing it. */
    public long readLong(Row row, int at) throws SQLException {
        long value = row.int64(at);
        if (value == 0 && row.wasNull()) {
            throw noValue();
        }
        return value;
    }

    private List<Long> boxed(long[] values) {
        List<Long> boxed = new ArrayList<>(values.length);
        for (long value : values) {
            boxed.add(value);
        }
        return boxed;
    }
}
