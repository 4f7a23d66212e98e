package dev.relata.jdbi.internal;

import dev.relata.jdbi.Ordering;
import dev.relata.jdbi.codegen.ColumnDefinition;
import java.util.List;

/**
 * An order by one column.
 *
 * @param column the column
 * @param descending whether great values come first
 * @param nullsFirst whether nulls come before all values, else after them
 */
public record Order(ColumnDefinition column, boolean descending, boolean nullsFirst) {

    /** What users asked for. */
    public static <M> List<Order> all(List<Ordering<M>> orderings) {
        return orderings.stream()
                .map(ordering -> Validation.argument(ordering, "orderBy(..)").order())
                .toList();
    }

    @Override
    public String toString() {
        return column.path() + (descending ? " desc" : " asc") + (nullsFirst ? " nulls first" : "");
    }
}
