package dev.relata.jdbi.codegen;

import java.sql.SQLException;

/** The values of a key, in the order of its columns. Implemented by generated code. */
@FunctionalInterface
public interface KeyValues {

    /**
     * Binds all values, one after the other.
     *
     * @param to where the values go
     * @throws SQLException if the driver refuses a value
     */
    void bind(Binder to) throws SQLException;
}
