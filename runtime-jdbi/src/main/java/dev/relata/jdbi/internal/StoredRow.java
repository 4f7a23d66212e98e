package dev.relata.jdbi.internal;

import dev.relata.jdbi.codegen.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row that was read before: its stored values. */
final class StoredRow extends Row {

    private @Nullable Object[] values = {};
    private boolean wasNull;

    /** Stands on other values. */
    void stand(@Nullable Object[] row) {
        values = row;
    }

    private @Nullable Object value(int at) {
        Object value = values[at - 1];
        wasNull = value == null;
        return value;
    }

    @Override
    public boolean wasNull() {
        return wasNull;
    }

    @Override
    public boolean bool(int at) {
        Object value = value(at);
        return value == null ? false : (Boolean) value;
    }

    @Override
    public byte int8(int at) {
        Object value = value(at);
        return value == null ? 0 : (Byte) value;
    }

    @Override
    public short int16(int at) {
        Object value = value(at);
        return value == null ? 0 : (Short) value;
    }

    @Override
    public int int32(int at) {
        Object value = value(at);
        return value == null ? 0 : (Integer) value;
    }

    @Override
    public long int64(int at) {
        Object value = value(at);
        return value == null ? 0 : (Long) value;
    }

    @Override
    public float float32(int at) {
        Object value = value(at);
        return value == null ? 0 : (Float) value;
    }

    @Override
    public double float64(int at) {
        Object value = value(at);
        return value == null ? 0 : (Double) value;
    }

    @Override
    public @Nullable BigDecimal decimal(int at, int scale) {
        return (BigDecimal) value(at);
    }

    @Override
    public byte @Nullable [] bytes(int at) {
        return (byte[]) value(at);
    }

    @Override
    public @Nullable String text(int at) {
        return (String) value(at);
    }

    @Override
    public @Nullable UUID uuid(int at) {
        return (UUID) value(at);
    }

    @Override
    public @Nullable Instant instant(int at) {
        return (Instant) value(at);
    }

    @Override
    public @Nullable LocalDate date(int at) {
        return (LocalDate) value(at);
    }

    @Override
    public @Nullable LocalTime time(int at) {
        return (LocalTime) value(at);
    }

    @Override
    public @Nullable LocalDateTime dateTime(int at) {
        return (LocalDateTime) value(at);
    }
}
