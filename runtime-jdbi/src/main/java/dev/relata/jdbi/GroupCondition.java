package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.internal.GroupPredicate;
import dev.relata.jdbi.internal.Validation;
import java.util.List;

/**
 * A condition on groups of rows: {@code POST.price.sum().gt(total)}. Immutable. Where a group has no value, a comparison is
 * neither true nor false, as in a {@link Condition}.
 *
 * @param <M> the model
 */
@CheckReturnValue
public final class GroupCondition<M> {

    private final GroupPredicate predicate;

    GroupCondition(GroupPredicate predicate) {
        this.predicate = predicate;
    }

    /** Groups that meet both this condition and another. */
    public GroupCondition<M> and(GroupCondition<M> other) {
        return joined(other, true);
    }

    /** Groups that meet this condition, another, or both. */
    public GroupCondition<M> or(GroupCondition<M> other) {
        return joined(other, false);
    }

    private GroupCondition<M> joined(GroupCondition<M> other, boolean all) {
        GroupPredicate second = Validation.argument(other, all ? "and(..)" : "or(..)").predicate;
        return new GroupCondition<>(new GroupPredicate.Joined(List.of(predicate, second), all));
    }

    /** Groups for which this condition is false. */
    public GroupCondition<M> not() {
        return new GroupCondition<>(new GroupPredicate.Not(predicate));
    }

    /** For Relata's own use: what it means. */
    public GroupPredicate predicate() {
        return predicate;
    }

    @Override
    public String toString() {
        return predicate.toString();
    }
}
