package dev.relata.jdbi.internal.session;

import dev.relata.jdbi.codegen.Binder;
import java.sql.SQLException;

/** The values that a statement writes into a row. */
@FunctionalInterface
public interface RowValues {

    /**
     * Binds one of them.
     *
     * @param column number of the column, from 0
     */
    void bind(int column, Binder to) throws SQLException;
}
