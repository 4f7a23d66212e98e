package dev.relata.jdbi.internal;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.Condition;
import dev.relata.jdbi.Include;
import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.Ordering;
import dev.relata.jdbi.codegen.Link;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relation that is loaded.
 *
 * @param link the relation
 * @param where which of the related rows
 * @param orders in which order
 * @param limit how many at most for each row that has the relation, or null for all
 * @param offset how many of the first to leave out, for each
 * @param nested the relations of the related rows that are loaded
 */
@CheckReturnValue
public record Inclusion<M, T>(
        Link<M, T> link,
        Predicate where,
        List<Order> orders,
        @Nullable Long limit,
        long offset,
        List<Inclusion<T, ?>> nested) {

    /** All of a relation. */
    public static <M, T> Inclusion<M, T> of(Link<M, T> link) {
        return new Inclusion<>(link, Predicate.always(), List.of(), null, 0, List.of());
    }

    /** Those that meet a condition as well. */
    public Inclusion<M, T> where(Condition<T> condition) {
        Predicate further = Validation.argument(condition, link + ".where(..)").predicate();
        return new Inclusion<>(link, Predicate.all(List.of(where, further)), orders, limit, offset, nested);
    }

    /** In another order. */
    public Inclusion<M, T> orderBy(List<Ordering<T>> orderings) {
        return new Inclusion<>(link, where, Order.all(orderings), limit, offset, nested);
    }

    /** In an order that leaves no two rows equal: that of the id, where no other is given. */
    public Inclusion<M, T> ordered() {
        List<Order> total = Keyset.total(orders, link.target().definition().key());
        return new Inclusion<>(link, where, total, limit, offset, nested);
    }

    /** The first ones, for each. */
    public Inclusion<M, T> limit(int count) {
        return new Inclusion<>(link, where, orders, Validation.notNegative("limit", count), offset, nested);
    }

    /** Without the first ones, for each. */
    public Inclusion<M, T> offset(long count) {
        return new Inclusion<>(link, where, orders, limit, Validation.notNegative("offset", count), nested);
    }

    /** With relations of theirs. */
    public Inclusion<M, T> include(List<Include<T>> relations) {
        return new Inclusion<>(link, where, orders, limit, offset, added(nested, relations));
    }

    /** Whether it is not all of the related rows, but some for each row that has the relation. */
    boolean isPart() {
        return limit != null || offset > 0;
    }

    /**
     * Relations and more of them.
     *
     * @throws InvalidValueException where one is included twice
     */
    public static <M> List<Inclusion<M, ?>> added(List<Inclusion<M, ?>> before, List<? extends Include<M>> relations) {
        List<Inclusion<M, ?>> all = new ArrayList<>(before);
        for (Include<M> relation : relations) {
            Inclusion<M, ?> further =
                    Validation.argument(relation, "include(..)").inclusion();
            for (Inclusion<M, ?> known : all) {
                if (known.link == further.link) {
                    throw new InvalidValueException(
                            further.link.label() + " is included twice. Include it once, with all"
                                    + " conditions and relations that are wanted.");
                }
            }
            all.add(further);
        }
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return link
                + (where.isAlwaysTrue() ? "" : " where " + where)
                + (orders.isEmpty() ? "" : " in order of " + orders)
                + (limit == null ? "" : " limit " + limit)
                + (offset == 0 ? "" : " offset " + offset)
                + (nested.isEmpty() ? "" : " with " + nested);
    }
}
