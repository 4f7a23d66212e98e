package dev.relata.jdbi.internal;

import dev.relata.jdbi.codegen.Row;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads the result of a query.
 *
 * @param <R> what is made of it
 */
@FunctionalInterface
public interface ResultReader<R> {

    /**
     * Reads the result, which is closed afterwards.
     *
     * @param results stands before the first row
     * @param row the row on which {@code results} stands
     */
    R read(ResultSet results, Row row) throws SQLException;
}
