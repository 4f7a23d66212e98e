package dev.relata.jdbi.internal;

import dev.relata.jdbi.internal.dialect.SqlDialect;

/** A statement before its dialect is known: which it is shows only when a handle is open. */
@FunctionalInterface
public interface Rendering {

    /** The statement in the SQL of a dialect. Without side effects: it may be called more than once. */
    Rendered render(SqlDialect dialect);
}
