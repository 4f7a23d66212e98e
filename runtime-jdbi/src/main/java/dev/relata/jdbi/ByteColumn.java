package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.internal.Aggregation;
import dev.relata.jdbi.internal.Codec;
import dev.relata.jdbi.internal.Codecs;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of {@code byte}.
 *
 * <p>Conditions take {@code int}, so that literals need no cast; what is no {@code byte} is refused.
 *
 * @param <M> the model
 */
@CheckReturnValue
public final class ByteColumn<M> extends OrderedColumn<M, Byte> {

    /** For generated code, through {@link dev.relata.jdbi.codegen.Columns}. */
    public ByteColumn(ColumnDefinition definition, Codec<Byte> codec) {
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
    public Condition<M> eq(int value) {
        return eq(narrow(value));
    }

    /** Rows that have another value; not those that have none. */
    public Condition<M> ne(int value) {
        return ne(narrow(value));
    }

    /** Rows that have a value less than this. */
    public Condition<M> lt(int value) {
        return lt(narrow(value));
    }

    /** Rows that have at most this value. */
    public Condition<M> le(int value) {
        return le(narrow(value));
    }

    /** Rows that have a value greater than this. */
    public Condition<M> gt(int value) {
        return gt(narrow(value));
    }

    /** Rows that have at least this value. */
    public Condition<M> ge(int value) {
        return ge(narrow(value));
    }

    /** Rows that have a value between two, both included; no row where the first is greater. */
    public Condition<M> between(int least, int greatest) {
        return between(narrow(least), narrow(greatest));
    }

    /** Rows that have one of some values; no row where there are none. */
    public Condition<M> in(int... values) {
        return in(boxed(values));
    }

    /** Rows that have none of some values; all rows where there are none. */
    public Condition<M> notIn(int... values) {
        return notIn(boxed(values));
    }

    /** For generated code: binds a value, without boxing it. */
    public void bindTo(Binder to, byte value) throws SQLException {
        to.int8(value);
    }

    /** For generated code: reads a value that is never null, without boxing it. */
    public byte readByte(Row row, int at) throws SQLException {
        try {
            byte value = row.int8(at);
            if (value == 0 && row.wasNull()) {
                throw noValue();
            }
            return value;
        } catch (ArithmeticException e) {
            throw Codecs.unreadable(definition(), e);
        }
    }

    private List<Byte> boxed(int[] values) {
        List<Byte> boxed = new ArrayList<>(values.length);
        for (int value : values) {
            boxed.add(narrow(value));
        }
        return boxed;
    }

    private Byte narrow(int value) {
        if (value != (byte) value) {
            throw new InvalidValueException(definition().label() + " is a byte: " + value + " is outside its range");
        }
        return (byte) value;
    }
}
