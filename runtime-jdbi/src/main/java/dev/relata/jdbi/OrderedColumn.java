package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.internal.Aggregation;
import dev.relata.jdbi.internal.Codec;
import dev.relata.jdbi.internal.Comparison;
import dev.relata.jdbi.internal.Order;
import dev.relata.jdbi.internal.Predicate;
import java.util.List;

/**
 * A column whose values have an order: texts and enums by code point, UUIDs as their texts, false before true.
 *
 * @param <M> the model
 * @param <T> the type of its component
 */
@CheckReturnValue
public abstract sealed class OrderedColumn<M, T> extends TypedColumn<M, T>
        permits ValueColumn,
                TextColumn,
                BooleanColumn,
                DecimalColumn,
                ByteColumn,
                ShortColumn,
                IntColumn,
                LongColumn,
                FloatColumn,
                DoubleColumn {

    private static final String NULL = "(null) is true for no row; isNull() asks for null";

    OrderedColumn(ColumnDefinition definition, Codec<T> codec) {
        super(definition, codec);
    }

    /** Rows that have a value less than this. */
    public final Condition<M> lt(T value) {
        return compare(Comparison.LT, value, "lt" + NULL);
    }

    /** Rows that have at most this value. */
    public final Condition<M> le(T value) {
        return compare(Comparison.LE, value, "le" + NULL);
    }

    /** Rows that have a value greater than this. */
    public final Condition<M> gt(T value) {
        return compare(Comparison.GT, value, "gt" + NULL);
    }

    /** Rows that have at least this value. */
    public final Condition<M> ge(T value) {
        return compare(Comparison.GE, value, "ge" + NULL);
    }

    /** Rows that have a value less than that of another column. */
    public final Condition<M> lt(OrderedColumn<M, T> other) {
        return compare(Comparison.LT, other);
    }

    /** Rows that have at most the value of another column. */
    public final Condition<M> le(OrderedColumn<M, T> other) {
        return compare(Comparison.LE, other);
    }

    /** Rows that have a value greater than that of another column. */
    public final Condition<M> gt(OrderedColumn<M, T> other) {
        return compare(Comparison.GT, other);
    }

    /** Rows that have at least the value of another column. */
    public final Condition<M> ge(OrderedColumn<M, T> other) {
        return compare(Comparison.GE, other);
    }

    /**
     * Rows that have a value between two, both included; no row where the first is greater.
     *
     * @param least the least value
     * @param greatest the greatest value
     */
    public final Condition<M> between(T least, T greatest) {
        return new Condition<>(
                Predicate.all(List.of(ge(least).predicate(), le(greatest).predicate())));
    }

    /** The least value. */
    public final Aggregate<M, T> min() {
        return new Aggregate<>(new Aggregation.Extreme<>(definition(), codec(), false));
    }

    /** The greatest value. */
    public final Aggregate<M, T> max() {
        return new Aggregate<>(new Aggregation.Extreme<>(definition(), codec(), true));
    }

    /** Least values first. */
    public final Ordering<M> asc() {
        return new Ordering<>(new Order(definition(), false, false));
    }

    /** Greatest values first. */
    public final Ordering<M> desc() {
        return new Ordering<>(new Order(definition(), true, false));
    }
}
