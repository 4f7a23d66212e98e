package dev.relata.jdbi.internal;

import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.ColumnType;
import dev.relata.jdbi.codegen.Link;

/** What a column that is in no table is computed from, for each row. */
public sealed interface Derived {

    /** The relation it comes through. */
    Link<?, ?> link();

    /**
     * A column of the row that is pointed to; null where there is none.
     *
     * @param link leads to at most one row
     * @param column a column of that row
     */
    record Through(Link<?, ?> link, ColumnDefinition column) implements Derived {}

    /**
     * The number of related rows.
     *
     * @param link leads to any number of rows
     * @param where which of them are counted
     */
    record Count(Link<?, ?> link, Predicate where) implements Derived {

        /** A column that holds it. */
        public ColumnDefinition column() {
            ColumnDefinition key = link.from().get(0);
            return new ColumnDefinition(
                    key.model(),
                    key.table(),
                    link.path() + ".count" + (where.isAlwaysTrue() ? "" : " of (" + where + ")"),
                    "",
                    -1,
                    false,
                    ColumnType.INT64,
                    0,
                    0,
                    0,
                    this);
        }
    }
}
