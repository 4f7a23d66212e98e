package dev.relata.jdbi.codegen;

import dev.relata.jdbi.Table;

/** Another table, found when it is first asked for: table constants must not touch each other while they initialise. */
@FunctionalInterface
public interface TableReference {

    /** The table. */
    Table<?> table();
}
