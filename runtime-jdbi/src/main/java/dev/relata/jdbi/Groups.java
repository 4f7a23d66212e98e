package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.internal.GroupQuery;
import dev.relata.jdbi.internal.Validation;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Rows of a model in groups that have the same values in some columns, each read into a record of your own:
 *
 * <pre>{@code
 * record AuthorTotal(long authorId, BigDecimal total, long posts) {}
 *
 * List<AuthorTotal> totals = db.post()
 *         .where(POST.published.isTrue())
 *         .groupBy(POST.authorId)
 *         .having(POST.count().gt(10))
 *         .orderBy(POST.price.sum().desc())
 *         .limit(20)
 *         .into(AuthorTotal::new, POST.authorId, POST.price.sum(), POST.count());
 * }</pre>
 *
 * <p>The compiler checks number and types of the values against the constructor or function. Nulls make a group of their own.
 * Immutable; only {@code into} asks the database, with one statement.
 *
 * <p>A value that may be null (a nullable column, and its aggregates but for counts; without any column to group by, every
 * aggregate but a count) is refused unless it says what becomes of null: {@code POST.editorId.optional()}, {@code
 * POST.rank.max().orElse(0)}, {@code POST.editorId.orNull()}. So is a column that is not grouped by.
 *
 * @param <M> the model
 */
@CheckReturnValue
public final class Groups<M> {

    private final GroupQuery<M> query;

    /**
     * For Relata's own use.
     *
     * @param query what it means
     */
    public Groups(GroupQuery<M> query) {
        this.query = query;
    }

    /**
     * The groups among these that meet a condition.
     *
     * @param condition met besides all that were given before
     */
    public Groups<M> having(GroupCondition<M> condition) {
        return new Groups<>(
                query.having(Validation.argument(condition, "having(..)").predicate()));
    }

    /**
     * These groups in an order, in place of one that was given before.
     *
     * @param ordering the order
     * @throws InvalidValueException where it is by a column that is not grouped by
     */
    public Groups<M> orderBy(GroupOrdering<M> ordering) {
        return orderBy(Arrays.asList(ordering));
    }

    /** These groups in an order: {@link #orderBy(GroupOrdering)}. */
    public Groups<M> orderBy(GroupOrdering<M> first, GroupOrdering<M> second) {
        return orderBy(Arrays.asList(first, second));
    }

    /** These groups in an order of any number of parts: {@link #orderBy(GroupOrdering)}. */
    public Groups<M> orderBy(List<? extends GroupOrdering<M>> orderings) {
        return new Groups<>(query.orderBy(orderings));
    }

    /**
     * The first of these groups. The columns that are grouped by are appended to the order, so that parts neither overlap
     * nor skip groups.
     *
     * @param count how many at most
     * @throws InvalidValueException where it is negative
     */
    public Groups<M> limit(int count) {
        return new Groups<>(query.limit(Validation.notNegative("limit", count)));
    }

    /**
     * These groups without the first ones; see {@link #limit}.
     *
     * @param count how many to leave out
     * @throws InvalidValueException where it is negative
     */
    public Groups<M> offset(long count) {
        return new Groups<>(query.offset(Validation.notNegative("offset", count)));
    }

    /**
     * Reads one value of each group.
     *
     * @param record makes the result of it
     * @throws InvalidValueException where a value is not grouped by, or may be null and does not say what becomes of null
     */
    public <A, R> List<R> into(Function<? super A, ? extends R> record, GroupValue<M, A> a) {
        return query.list("into(..)", Arrays.asList(a), row -> record.apply(row.next(a)));
    }

    /** Reads two values of each group: {@link #into(Function, GroupValue)}. */
    public <A, B, R> List<R> into(
            BiFunction<? super A, ? super B, ? extends R> record, GroupValue<M, A> a, GroupValue<M, B> b) {
        return query.list("into(..)", Arrays.asList(a, b), row -> record.apply(row.next(a), row.next(b)));
    }

    /** Reads three values of each group: {@link #into(Function, GroupValue)}. */
    public <A, B, C, R> List<R> into(
            Of3<A, B, C, R> record, GroupValue<M, A> a, GroupValue<M, B> b, GroupValue<M, C> c) {
        return query.list("into(..)", Arrays.asList(a, b, c), row -> record.of(row.next(a), row.next(b), row.next(c)));
    }

    /** Reads four values of each group: {@link #into(Function, GroupValue)}. */
    public <A, B, C, D, R> List<R> into(
            Of4<A, B, C, D, R> record, GroupValue<M, A> a, GroupValue<M, B> b, GroupValue<M, C> c, GroupValue<M, D> d) {
        return query.list(
                "into(..)",
                Arrays.asList(a, b, c, d),
                row -> record.of(row.next(a), row.next(b), row.next(c), row.next(d)));
    }

    /** Reads five values of each group: {@link #into(Function, GroupValue)}. */
    public <A, B, C, D, E, R> List<R> into(
            Of5<A, B, C, D, E, R> record,
            GroupValue<M, A> a,
            GroupValue<M, B> b,
            GroupValue<M, C> c,
            GroupValue<M, D> d,
            GroupValue<M, E> e) {
        return query.list(
                "into(..)",
                Arrays.asList(a, b, c, d, e),
                row -> record.of(row.next(a), row.next(b), row.next(c), row.next(d), row.next(e)));
    }

    /** Reads six values of each group: {@link #into(Function, GroupValue)}. */
    public <A, B, C, D, E, F, R> List<R> into(
            Of6<A, B, C, D, E, F, R> record,
            GroupValue<M, A> a,
            GroupValue<M, B> b,
            GroupValue<M, C> c,
            GroupValue<M, D> d,
            GroupValue<M, E> e,
            GroupValue<M, F> f) {
        return query.list(
                "into(..)",
                Arrays.asList(a, b, c, d, e, f),
                row -> record.of(row.next(a), row.next(b), row.next(c), row.next(d), row.next(e), row.next(f)));
    }

    /** Makes a result of three values: the constructor of a record. */
    @FunctionalInterface
    public interface Of3<A, B, C, R> {
        /** The result. */
        R of(A a, B b, C c);
    }

    /** Makes a result of four values: the constructor of a record. */
    @FunctionalInterface
    public interface Of4<A, B, C, D, R> {
        /** The result. */
        R of(A a, B b, C c, D d);
    }

    /** Makes a result of five values: the constructor of a record. */
    @FunctionalInterface
    public interface Of5<A, B, C, D, E, R> {
        /** The result. */
        R of(A a, B b, C c, D d, E e);
    }

    /** Makes a result of six values: the constructor of a record. */
    @FunctionalInterface
    public interface Of6<A, B, C, D, E, F, R> {
        /** The result. */
        R of(A a, B b, C c, D d, E e, F f);
    }

    @Override
    public String toString() {
        return query.toString();
    }
}
