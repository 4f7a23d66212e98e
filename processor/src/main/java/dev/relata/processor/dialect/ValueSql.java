package dev.relata.processor.dialect;

import dev.relata.processor.graph.Column;

/** Writes values as SQL. */
interface ValueSql {
    /**
     * The value as the column stores it.
     *
     * @param value in the types of {@link Column#defaultValue()}
     */
    String literal(Column column, Object value);

    /** A truth value. */
    String literal(boolean value);
}
