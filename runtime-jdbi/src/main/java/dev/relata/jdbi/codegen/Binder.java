package dev.relata.jdbi.codegen;

import dev.relata.jdbi.internal.GeneratedValues;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * Takes the values of a statement, one after the other. It validates nothing: columns do ({@code POST.title.bindTo(to,
 * title)}), so that values are the same on every dialect.
 */
public abstract class Binder {

    private final GeneratedValues generated;
    private int position;

    /**
     * A binder whose next value is the first.
     *
     * @param generated what {@link #now} and {@link #newUuid} give
     */
    protected Binder(GeneratedValues generated) {
        this.generated = generated;
    }

    /** Goes on to the next parameter and gives its number, from 1. */
    protected final int advance() {
        return ++position;
    }

    /** How many values were bound. */
    public final int position() {
        return position;
    }

    /** Starts again with the first parameter: for the next row of a batch. */
    public void restart() {
        position = 0;
    }

    /** The instant of this call: the same for all rows and columns it writes, truncated to microseconds. */
    public final Instant now() {
        return generated.now();
    }

    /** A new UUID of version 7, greater than all before it. */
    public final UUID newUuid() {
        return generated.newUuid();
    }

    /** Binds NULL. */
    public abstract void nil(ColumnType type) throws SQLException;

    /** Binds a {@link ColumnType#BOOLEAN}. */
    public abstract void bool(boolean value) throws SQLException;

    /** Binds a {@link ColumnType#INT8}. */
    public abstract void int8(byte value) throws SQLException;

    /** Binds a {@link ColumnType#INT16}. */
    public abstract void int16(short value) throws SQLException;

    /** Binds a {@link ColumnType#INT32}. */
    public abstract void int32(int value) throws SQLException;

    /** Binds a {@link ColumnType#INT64}. */
    public abstract void int64(long value) throws SQLException;

    /** Binds a {@link ColumnType#FLOAT32}. */
    public abstract void float32(float value) throws SQLException;

    /** Binds a {@link ColumnType#FLOAT64}. */
    public abstract void float64(double value) throws SQLException;

    /** Binds a {@link ColumnType#DECIMAL} that has exactly this scale. */
    public abstract void decimal(BigDecimal value, int scale) throws SQLException;

    /** Binds a {@link ColumnType#TEXT}. */
    public abstract void text(String value) throws SQLException;

    /** Binds {@link ColumnType#BYTES}. */
    public abstract void bytes(byte[] value) throws SQLException;

    /** Binds a {@link ColumnType#UUID}. */
    public abstract void uuid(UUID value) throws SQLException;

    /** Binds a {@link ColumnType#INSTANT} in whole microseconds. */
    public abstract void instant(Instant value) throws SQLException;

    /** Binds a {@link ColumnType#DATE}. */
    public abstract void date(LocalDate value) throws SQLException;

    /** Binds a {@link ColumnType#TIME} in whole microseconds. */
    public abstract void time(LocalTime value) throws SQLException;

    /** Binds a {@link ColumnType#DATETIME} in whole microseconds. */
    public abstract void dateTime(LocalDateTime value) throws SQLException;

    /**
     * Binds a list as one parameter, as the dialect writes lists in SQL.
     *
     * @param column whose values these are
     * @param values in their stored form; no nulls
     */
    public abstract void list(ColumnDefinition column, List<?> values) throws SQLException;

    /**
     * Binds a value in its stored form.
     *
     * @param column the column whose value it is
     * @param value the value: a boxed primitive, BigDecimal, String, byte array, UUID or a type of java.time
     */
    public final void stored(ColumnDefinition column, Object value) throws SQLException {
        switch (column.type()) {
            case BOOLEAN -> bool((Boolean) value);
            case INT8 -> int8((Byte) value);
            case INT16 -> int16((Short) value);
            case INT32 -> int32((Integer) value);
            case INT64 -> int64((Long) value);
            case FLOAT32 -> float32((Float) value);
            case FLOAT64 -> float64((Double) value);
            case DECIMAL -> decimal((BigDecimal) value, column.scale());
            case TEXT -> text((String) value);
            case BYTES -> bytes((byte[]) value);
            case UUID -> uuid((UUID) value);
            case INSTANT -> instant((Instant) value);
            case DATE -> date((LocalDate) value);
            case TIME -> time((LocalTime) value);
            case DATETIME -> dateTime((LocalDateTime) value);
        }
    }
}
