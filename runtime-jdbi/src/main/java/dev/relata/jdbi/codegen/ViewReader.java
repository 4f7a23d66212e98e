package dev.relata.jdbi.codegen;

import java.sql.SQLException;

/**
 * Makes a view of what was read. For generated code.
 *
 * @param <V> the view
 */
@FunctionalInterface
public interface ViewReader<V> {

    /** Reads the parts of a view, which have the numbers of its components. */
    V read(ViewRow row) throws SQLException;
}
