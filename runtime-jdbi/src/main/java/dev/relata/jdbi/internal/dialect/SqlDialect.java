package dev.relata.jdbi.internal.dialect;

import dev.relata.Dialect;
import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.internal.GeneratedValues;
import dev.relata.jdbi.internal.Predicate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What differs between databases in queries: SQL, binding, reading. Implementations have no state. */
public interface SqlDialect {

    /** The database it is for. */
    Dialect dialect();

    /** An identifier in quotes. */
    String quote(String identifier);

    /**
     * Makes a connection ready for the SQL of this dialect: functions that the database lacks. Once for each physical
     * connection, before its first statement; again does no harm.
     *
     * @param connection a physical connection, or a wrapper that unwraps to it
     */
    void prepare(Connection connection) throws SQLException;

    /** Reads the rows of a result set: one instance for all of them. */
    Row row(ResultSet results);

    /** Binds the parameters of a statement, from the first. */
    Binder binder(PreparedStatement statement, GeneratedValues generated);

    /** Writes a comparison of two columns of a type. */
    void compareColumns(SqlBuilder sql, Predicate.CompareColumns comparison);

    /** Writes whether a column has one of some values. */
    void in(SqlBuilder sql, Predicate.In in);

    /** Writes a query that gives lists of values, each as a row. */
    void inRows(SqlBuilder sql, Predicate.InRows in);

    /** Whether a query in {@code FROM} can refer to what stands before it. */
    boolean joinsLaterally();

    /** How one value is computed from many rows. */
    AggregateSql aggregates();

    /** Writes whether a text is a part of a column. */
    void textMatch(SqlBuilder sql, Predicate.TextMatch match);

    /**
     * Whether an order of nullable columns puts nulls first where it does not say.
     *
     * @param descending the direction of the order
     */
    boolean putsNullsFirst(boolean descending);

    /**
     * Writes which of the rows to take, with a space before it.
     *
     * @param limit how many at most, or null for all
     * @param offset how many to leave out
     */
    void limit(SqlBuilder sql, @Nullable Long limit, long offset);
}
