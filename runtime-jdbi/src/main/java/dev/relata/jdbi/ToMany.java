package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.codegen.Link;
import dev.relata.jdbi.internal.Codecs;
import dev.relata.jdbi.internal.Derived;
import dev.relata.jdbi.internal.Inclusion;
import dev.relata.jdbi.internal.Predicate;
import dev.relata.jdbi.internal.Validation;
import java.util.List;

/**
 * A relation of a model to any number of rows of another, or of the same: {@code USER.posts}. Immutable. Soft-deleted rows
 * are not among them.
 *
 * <p>Its conditions are true or false, never neither: a related row meets what is asked of it, or it does not.
 *
 * @param <M> the model that has the relation
 * @param <T> the model it leads to
 */
@CheckReturnValue
public final class ToMany<M, T> implements Include<M> {

    private final Link<M, T> link;

    /**
     * For generated code, through {@link dev.relata.jdbi.codegen.Columns}.
     *
     * @param link what is known of it
     */
    public ToMany(Link<M, T> link) {
        this.link = link;
    }

    /** Rows that have at least one related row. */
    public Condition<M> some() {
        return related(false, Predicate.always(), true, "some");
    }

    /** Rows that have at least one related row which meets a condition. */
    public Condition<M> some(Condition<T> condition) {
        return related(false, predicate(condition, "some"), true, "some");
    }

    /** Rows all of whose related rows meet a condition; so do rows that have none. */
    public Condition<M> every(Condition<T> condition) {
        return related(true, predicate(condition, "every"), false, "every");
    }

    /** Rows that have no related row. */
    public Condition<M> none() {
        return related(true, Predicate.always(), true, "none");
    }

    /** Rows that have no related row which meets a condition. */
    public Condition<M> none(Condition<T> condition) {
        return related(true, predicate(condition, "none"), true, "none");
    }

    /** The number of related rows, to compare with and to order by. */
    public LongColumn<M> count() {
        return count(Predicate.always());
    }

    /** The number of related rows that meet a condition, to compare with and to order by. */
    public LongColumn<M> count(Condition<T> condition) {
        return count(predicate(condition, "count"));
    }

    private LongColumn<M> count(Predicate where) {
        return new LongColumn<>(new Derived.Count(link, where).column(), Codecs.int64());
    }

    private Condition<M> related(boolean negated, Predicate inner, boolean met, String verb) {
        return new Condition<>(new Predicate.Related(link, negated, inner, met, verb));
    }

    private Predicate predicate(Condition<T> condition, String method) {
        return Validation.argument(condition, link + "." + method + "(..)").predicate();
    }

    /** {@link IncludeMany#where}. */
    public IncludeMany<M, T> where(Condition<T> condition) {
        return included().where(condition);
    }

    /** {@link IncludeMany#orderBy(Ordering[])}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final IncludeMany<M, T> orderBy(Ordering<T>... orderings) {
        return included().orderBy(orderings);
    }

    /** {@link IncludeMany#orderBy(List)}. */
    public IncludeMany<M, T> orderBy(List<Ordering<T>> orderings) {
        return included().orderBy(orderings);
    }

    /** {@link IncludeMany#limit}. */
    public IncludeMany<M, T> limit(int count) {
        return included().limit(count);
    }

    /** {@link IncludeMany#offset}. */
    public IncludeMany<M, T> offset(long count) {
        return included().offset(count);
    }

    /** {@link IncludeMany#include}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final IncludeMany<M, T> include(Include<T>... relations) {
        return included().include(relations);
    }

    private IncludeMany<M, T> included() {
        return new IncludeMany<>(inclusion());
    }

    @Override
    public Inclusion<M, T> inclusion() {
        return Inclusion.of(link);
    }

    /** For Relata's own use: what is known of it. */
    public Link<M, T> link() {
        return link;
    }

    /** Model and component: {@code User.posts}. */
    @Override
    public String toString() {
        return link.toString();
    }
}
