package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.internal.Aggregation;
import dev.relata.jdbi.internal.Comparison;
import dev.relata.jdbi.internal.GroupPredicate;

/**
 * One value computed from many rows of a model: {@code POST.price.max()}. Immutable.
 *
 * <p>Nulls are left out; of no value at all there is no sum, average, least or greatest one. Sums and averages of integers
 * and decimals are exact whatever the values in between, and the same on every database:
 *
 * <ul>
 *   <li>a sum of integers is a {@code long}, and an {@link OverflowException} where it is none;
 *   <li>a sum of decimals has the scale of the column, and any number of digits;
 *   <li>an average of integers or decimals is a decimal with six digits more after the point than the column has, rounded
 *       half up;
 *   <li>sums and averages of floating point numbers are of {@code double}; their last digits depend on the order in which
 *       the database adds.
 * </ul>
 *
 * <p>The comparisons are for {@link Groups#having}, the orders for {@link Groups#orderBy(GroupOrdering)}. The database compares
 * and orders averages as {@code double}.
 *
 * @param <M> the model
 * @param <T> the type of the value
 */
@CheckReturnValue
public sealed class Aggregate<M, T> implements GroupValue<M, T> permits LongAggregate {

    private final Aggregation<T> aggregation;

    Aggregate(Aggregation<T> aggregation) {
        this.aggregation = aggregation;
    }

    /** Groups that have this value. */
    public final GroupCondition<M> eq(T value) {
        return compare(Comparison.EQ, value);
    }

    /** Groups that have another value; not those that have none. */
    public final GroupCondition<M> ne(T value) {
        return compare(Comparison.NE, value);
    }

    /** Groups that have a value less than this. */
    public final GroupCondition<M> lt(T value) {
        return compare(Comparison.LT, value);
    }

    /** Groups that have at most this value. */
    public final GroupCondition<M> le(T value) {
        return compare(Comparison.LE, value);
    }

    /** Groups that have a value greater than this. */
    public final GroupCondition<M> gt(T value) {
        return compare(Comparison.GT, value);
    }

    /** Groups that have at least this value. */
    public final GroupCondition<M> ge(T value) {
        return compare(Comparison.GE, value);
    }

    private GroupCondition<M> compare(Comparison comparison, T value) {
        if (value == null) {
            throw new InvalidValueException("`" + this + "` is compared with null, which is true for no group");
        }
        return new GroupCondition<>(GroupPredicate.compare(aggregation, comparison, value));
    }

    /** Groups of the least values first, those without one last. */
    public final AggregateOrdering<M> asc() {
        return new AggregateOrdering<>(aggregation, false, false);
    }

    /** Groups of the greatest values first, those without one last. */
    public final AggregateOrdering<M> desc() {
        return new AggregateOrdering<>(aggregation, true, false);
    }

    @Override
    public final Aggregation<T> term() {
        return aggregation;
    }

    /** The aggregate in words: {@code sum(price)}. */
    @Override
    public final String toString() {
        return aggregation.toString();
    }
}
