package dev.relata.jdbi.codegen;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row on which a result set stands, read by index, from 1. Primitives are 0 or false where the database has NULL:
 * ask {@link #wasNull} then, and only then. Everything else is null.
 *
 * <p>What the database holds may be no value of the type asked for; then a {@link java.time.DateTimeException}, an
 * {@link IllegalArgumentException} or an {@link ArithmeticException} says so, and the column makes it a
 * {@link dev.relata.jdbi.SchemaMismatchException}.
 */
public abstract class Row {

    /** For the rows of a dialect. */
    protected Row() {}

    /** Whether the value read last was NULL. */
    public abstract boolean wasNull() throws SQLException;

    /** Reads a {@link ColumnType#BOOLEAN}. */
    public abstract boolean bool(int at) throws SQLException;

    /** Reads a {@link ColumnType#INT8}. */
    public abstract byte int8(int at) throws SQLException;

    /** Reads a {@link ColumnType#INT16}. */
    public abstract short int16(int at) throws SQLException;

    /** Reads a {@link ColumnType#INT32}. */
    public abstract int int32(int at) throws SQLException;

    /** Reads a {@link ColumnType#INT64}. */
    public abstract long int64(int at) throws SQLException;

    /** Reads a {@link ColumnType#FLOAT32}. */
    public abstract float float32(int at) throws SQLException;

    /** Reads a {@link ColumnType#FLOAT64}. */
    public abstract double float64(int at) throws SQLException;

    /** Reads a {@link ColumnType#DECIMAL}; the result has this scale. */
    public abstract @Nullable BigDecimal decimal(int at, int scale) throws SQLException;

    /** Reads a {@link ColumnType#TEXT}. */
    public abstract @Nullable String text(int at) throws SQLException;

    /** Reads {@link ColumnType#BYTES}, into an array of their own. */
    public abstract byte @Nullable [] bytes(int at) throws SQLException;

    /** Reads a {@link ColumnType#UUID}. */
    public abstract @Nullable UUID uuid(int at) throws SQLException;

    /** Reads a {@link ColumnType#INSTANT}. */
    public abstract @Nullable Instant instant(int at) throws SQLException;

    /** Reads a {@link ColumnType#DATE}. */
    public abstract @Nullable LocalDate date(int at) throws SQLException;

    /** Reads a {@link ColumnType#TIME}. */
    public abstract @Nullable LocalTime time(int at) throws SQLException;

    /** Reads a {@link ColumnType#DATETIME}. */
    public abstract @Nullable LocalDateTime dateTime(int at) throws SQLException;
}
