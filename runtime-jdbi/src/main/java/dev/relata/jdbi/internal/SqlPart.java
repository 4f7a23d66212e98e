package dev.relata.jdbi.internal;

import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.internal.dialect.SqlBuilder;

/** An expression of SQL. */
@FunctionalInterface
public interface SqlPart {

    /** Appends it. */
    void write(SqlBuilder sql);

    /** An expression of a column, with text around it. */
    static SqlPart around(String before, ColumnDefinition column, String after) {
        return sql -> sql.sql(before).column(column).sql(after);
    }
}
