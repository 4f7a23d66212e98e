package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.internal.Predicate;
import java.util.Collection;
import java.util.List;

/**
 * A condition on the rows of a model. Immutable.
 *
 * <p>Conditions have the three values of SQL: a comparison with a column that is null is neither true nor false, and
 * neither is its negation. So {@code ne}, {@code notIn} and {@code not()} leave out rows whose column is null; {@code
 * .or(column.isNull())} takes them in.
 *
 * @param <M> the model
 */
@CheckReturnValue
public final class Condition<M> {

    private final Predicate predicate;

    /**
     * For Relata's own use.
     *
     * @param predicate what it means
     */
    public Condition(Predicate predicate) {
        this.predicate = predicate;
    }

    /** Rows that meet both this condition and another. */
    public Condition<M> and(Condition<M> other) {
        return new Condition<>(Predicate.all(List.of(predicate, other.predicate)));
    }

    /** Rows that meet this condition, another, or both. */
    public Condition<M> or(Condition<M> other) {
        return new Condition<>(Predicate.any(List.of(predicate, other.predicate)));
    }

    /** Rows for which this condition is false. Where a null makes it neither true nor false, so is this. */
    public Condition<M> not() {
        return new Condition<>(new Predicate.Not(predicate));
    }

    /**
     * Rows that meet all of these conditions; all rows where there are none. An update or delete by none is refused.
     *
     * @param conditions any number of them
     */
    public static <M> Condition<M> allOf(Collection<Condition<M>> conditions) {
        return new Condition<>(Predicate.all(predicates(conditions)));
    }

    /**
     * Rows that meet at least one of these conditions; no row where there are none.
     *
     * @param conditions any number of them
     */
    public static <M> Condition<M> anyOf(Collection<Condition<M>> conditions) {
        return new Condition<>(Predicate.any(predicates(conditions)));
    }

    private static <M> List<Predicate> predicates(Collection<Condition<M>> conditions) {
        return conditions.stream().map(Condition::predicate).toList();
    }

    /** For Relata's own use: what it means. */
    public Predicate predicate() {
        return predicate;
    }

    /** The condition in words, with component names: {@code title contains "hel" and published = true}. */
    @Override
    public String toString() {
        return predicate.toString();
    }
}
