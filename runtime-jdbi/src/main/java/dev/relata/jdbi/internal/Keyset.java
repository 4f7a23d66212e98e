package dev.relata.jdbi.internal;

import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.codegen.ColumnDefinition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pages by the values of their last row, which an index finds, however far it is from the first. */
final class Keyset {

    private Keyset() {}

    /** An order with the id appended, so that no two rows are equal in it. */
    static List<Order> total(List<Order> orders, List<ColumnDefinition> key) {
        List<Order> total = new ArrayList<>(orders.size() + key.size());
        Set<ColumnDefinition> seen = new HashSet<>();
        for (Order order : orders) {
            if (seen.add(order.column())) {
                total.add(order);
            }
        }
        for (ColumnDefinition column : key) {
            if (seen.add(column)) {
                total.add(new Order(column, false, false));
            }
        }
        return total;
    }

    /** The same order from its end. */
    static List<Order> reversed(List<Order> orders) {
        return orders.stream()
                .map(order -> new Order(order.column(), !order.descending(), !order.nullsFirst()))
                .toList();
    }

    /** The rows that follow a row in a total order. */
    static <M> Predicate after(Table<M> table, List<Order> orders, M row) {
        return after(orders, values(table, orders, row));
    }

    /**
     * The rows that follow a place in a total order.
     *
     * @param values the values of the row before it, one for each part of the order
     */
    static Predicate after(List<Order> orders, List<@Nullable Object> values) {
        return isOneDirection(orders) ? afterAtOnce(orders, values) : after(orders, values, 0);
    }

    private static <M> List<@Nullable Object> values(Table<M> table, List<Order> orders, M row) {
        CapturingBinder captured = new CapturingBinder();
        try {
            for (Order order : orders) {
                if (order.column().derived() != null) {
                    throw new InvalidValueException("after(row) follows an order by columns of `"
                            + table.definition().model() + "` alone: a row does not hold its `"
                            + order.column().path() + "`. Order by its own columns, or read pages with page(..).");
                }
                table.bind(row, order.column().index(), captured);
            }
        } catch (SQLException e) {
            throw new AssertionError("no database is asked here", e);
        }
        return captured.values();
    }

    private static boolean isOneDirection(List<Order> orders) {
        boolean descending = orders.get(0).descending();
        return orders.stream()
                .allMatch(order ->
                        order.descending() == descending && !order.column().nullable());
    }

    private static Predicate afterAtOnce(List<Order> orders, List<@Nullable Object> values) {
        Comparison comparison = orders.get(0).descending() ? Comparison.LT : Comparison.GT;
        List<Object> present = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            present.add(required(orders.get(i).column(), values.get(i)));
        }
        if (orders.size() == 1) {
            return new Predicate.Compare(orders.get(0).column(), comparison, present.get(0));
        }
        return new Predicate.CompareRows(orders.stream().map(Order::column).toList(), comparison, List.copyOf(present));
    }

    private static Object required(ColumnDefinition column, @Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException(column + " was bound as null, but is not nullable");
        }
        return value;
    }

    /** Greater in the column at {@code from}; or equal in it, and after in the columns that follow. */
    private static Predicate after(List<Order> orders, List<@Nullable Object> values, int from) {
        Order order = orders.get(from);
        Object value = values.get(from);
        Predicate beyond = beyond(order, value);
        if (from == orders.size() - 1) {
            return beyond;
        }
        Predicate rest = Predicate.all(List.of(same(order, value), after(orders, values, from + 1)));
        return beyond.isAlwaysFalse() ? rest : Predicate.any(List.of(beyond, rest));
    }

    private static Predicate beyond(Order order, @Nullable Object value) {
        ColumnDefinition column = order.column();
        if (value == null) {
            return order.nullsFirst() ? new Predicate.Null(column, true) : Predicate.never();
        }
        Predicate beyond = new Predicate.Compare(column, order.descending() ? Comparison.LT : Comparison.GT, value);
        return column.nullable() && !order.nullsFirst()
                ? Predicate.any(List.of(beyond, new Predicate.Null(column, false)))
                : beyond;
    }

    private static Predicate same(Order order, @Nullable Object value) {
        return value == null
                ? new Predicate.Null(order.column(), false)
                : new Predicate.Compare(order.column(), Comparison.EQ, value);
    }
}
