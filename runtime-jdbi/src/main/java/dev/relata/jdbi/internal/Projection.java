package dev.relata.jdbi.internal;

import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.internal.dialect.SqlBuilder;
import java.sql.SQLException;
import java.util.List;

/**
 * What is read of each row that a query finds.
 *
 * @param <V> what is made of a row
 */
public interface Projection<V> {

    /** Writes what is selected, behind SELECT. */
    void select(SqlBuilder sql);

    /** Writes what is joined to the table, each row of it at most once. */
    void join(SqlBuilder sql);

    /** How many columns are selected. */
    int width();

    /** Whether the statement gives everything, else more are run for what belongs to the rows. */
    boolean isFlat();

    /**
     * Reads a row of a flat one.
     *
     * @param row what is selected, from 1
     */
    V read(Row row) throws SQLException;

    /** Starts to read a result. */
    Reading<V> reading();

    /** Reads one result. */
    interface Reading<V> {

        /** Takes a row. */
        void add(Row row) throws SQLException;

        /** What is made of all rows, in their order. */
        List<V> finish(Loader loader);
    }
}
