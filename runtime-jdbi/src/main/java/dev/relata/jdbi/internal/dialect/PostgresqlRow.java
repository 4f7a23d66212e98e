package dev.relata.jdbi.internal.dialect;

import dev.relata.jdbi.codegen.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads PostgreSQL's types. */
final class PostgresqlRow extends Row {

    private final ResultSet results;

    PostgresqlRow(ResultSet results) {
        this.results = results;
    }

    @Override
    public boolean wasNull() throws SQLException {
        return results.wasNull();
    }

    @Override
    public boolean bool(int at) throws SQLException {
        return results.getBoolean(at);
    }

    @Override
    public byte int8(int at) throws SQLException {
        short value = results.getShort(at);
        if (value != (byte) value) {
            throw new ArithmeticException(value + " is no byte");
        }
        return (byte) value;
    }

    @Override
    public short int16(int at) throws SQLException {
        return results.getShort(at);
    }

    @Override
    public int int32(int at) throws SQLException {
        return results.getInt(at);
    }

    @Override
    public long int64(int at) throws SQLException {
        return results.getLong(at);
    }

    @Override
    public float float32(int at) throws SQLException {
        return results.getFloat(at);
    }

    @Override
    public double float64(int at) throws SQLException {
        return results.getDouble(at);
    }

    @Override
    public @Nullable BigDecimal decimal(int at, int scale) throws SQLException {
        BigDecimal value = results.getBigDecimal(at);
        return value == null ? null : value.setScale(scale, RoundingMode.UNNECESSARY);
    }

    @Override
    public @Nullable String text(int at) throws SQLException {
        return results.getString(at);
    }

    @Override
    public byte @Nullable [] bytes(int at) throws SQLException {
        return results.getBytes(at);
    }

    @Override
    public @Nullable UUID uuid(int at) throws SQLException {
        return results.getObject(at, UUID.class);
    }

    @Override
    public @Nullable Instant instant(int at) throws SQLException {
        OffsetDateTime value = results.getObject(at, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    @Override
    public @Nullable LocalDate date(int at) throws SQLException {
        return results.getObject(at, LocalDate.class);
    }

    @Override
    public @Nullable LocalTime time(int at) throws SQLException {
        return results.getObject(at, LocalTime.class);
    }

    @Override
    public @Nullable LocalDateTime dateTime(int at) throws SQLException {
        return results.getObject(at, LocalDateTime.class);
    }
}
