package dev.relata.jdbi.internal;

import dev.relata.jdbi.codegen.ColumnDefinition;

/**
 * An order by one column.
 *
 * @param column the column
 * @param descending whether great values come first
 * @param nullsFirst whether nulls come before all values, else after them
 */
public record Order(ColumnDefinition column, boolean descending, boolean nullsFirst) {

    @Override
    public String toString() {
        return column.path() + (descending ? " desc" : " asc") + (nullsFirst ? " nulls first" : "");
    }
}
