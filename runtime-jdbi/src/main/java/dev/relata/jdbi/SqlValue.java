package dev.relata.jdbi;

import dev.relata.jdbi.internal.RawSql;

/** A value in SQL of the user's. */
record SqlValue<M>(RawSql.Part sqlPart) implements SqlArgument<M> {

    @Override
    public String toString() {
        return sqlPart.toString();
    }
}
