package dev.relata.jdbi.internal.dialect;

import dev.relata.jdbi.codegen.Row;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads SQLite's four types of storage. {@code wasNull} and {@code getObject} are slow there, and asked for rarely. */
final class SqliteRow extends Row {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long NANOS_PER_MICRO = 1_000;

    private final ResultSet results;

    SqliteRow(ResultSet results) {
        this.results = results;
    }

    @Override
    public boolean wasNull() throws SQLException {
        return results.wasNull();
    }

    @Override
    public boolean bool(int at) throws SQLException {
        return results.getInt(at) != 0;
    }

    @Override
    public byte int8(int at) throws SQLException {
        long value = results.getLong(at);
        if (value != (byte) value) {
            throw new ArithmeticException(value + " is no byte");
        }
        return (byte) value;
    }

    @Override
    public short int16(int at) throws SQLException {
        long value = results.getLong(at);
        if (value != (short) value) {
            throw new ArithmeticException(value + " is no short");
        }
        return (short) value;
    }

    @Override
    public int int32(int at) throws SQLException {
        // The driver's getInt would cut off the upper half without a word.
        long value = results.getLong(at);
        if (value != (int) value) {
            throw new ArithmeticException(value + " is no int");
        }
        return (int) value;
    }

    @Override
    public long int64(int at) throws SQLException {
        return results.getLong(at);
    }

    @Override
    public float float32(int at) throws SQLException {
        return (float) results.getDouble(at);
    }

    @Override
    public double float64(int at) throws SQLException {
        return results.getDouble(at);
    }

    @Override
    public @Nullable BigDecimal decimal(int at, int scale) throws SQLException {
        long units = results.getLong(at);
        return (units == 0 && results.wasNull()) ? null : BigDecimal.valueOf(units, scale);
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
        String text = results.getString(at);
        return text == null ? null : UUID.fromString(text);
    }

    @Override
    public @Nullable Instant instant(int at) throws SQLException {
        long micros = results.getLong(at);
        if (micros == 0 && results.wasNull()) {
            return null;
        }
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, MICROS_PER_SECOND), Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO);
    }

    @Override
    public @Nullable LocalDate date(int at) throws SQLException {
        String text = results.getString(at);
        return text == null ? null : IsoText.date(text);
    }

    @Override
    public @Nullable LocalTime time(int at) throws SQLException {
        String text = results.getString(at);
        return text == null ? null : IsoText.time(text);
    }

    @Override
    public @Nullable LocalDateTime dateTime(int at) throws SQLException {
        String text = results.getString(at);
        return text == null ? null : IsoText.dateTime(text);
    }

    /** The same instant as SQLite stores it. */
    static long micros(Instant instant) {
        return instant.getEpochSecond() * MICROS_PER_SECOND + instant.getNano() / NANOS_PER_MICRO;
    }
}
