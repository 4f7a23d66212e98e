package dev.relata.jdbi.internal;

import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.ColumnType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the values that are bound to it, in their stored form: for messages, explanations and pages. */
public final class CapturingBinder extends Binder {

    private final List<@Nullable Object> values = new ArrayList<>();

    /** Keeps values of a call that generates none. */
    public CapturingBinder() {
        this(GeneratedValues.NONE);
    }

    /**
     * Keeps values of a call.
     *
     * @param generated what {@link #now} and {@link #newUuid} give
     */
    public CapturingBinder(GeneratedValues generated) {
        super(generated);
    }

    /** What was bound, in order; null for NULL. */
    public List<@Nullable Object> values() {
        return Collections.unmodifiableList(values);
    }

    private void add(@Nullable Object value) {
        int ignored = advance();
        values.add(value);
    }

    /** Forgets what was bound. */
    @Override
    public void restart() {
        super.restart();
        values.clear();
    }

    @Override
    public void nil(ColumnType type) {
        add(null);
    }

    @Override
    public void bool(boolean value) {
        add(value);
    }

    @Override
    public void int8(byte value) {
        add(value);
    }

    @Override
    public void int16(short value) {
        add(value);
    }

    @Override
    public void int32(int value) {
        add(value);
    }

    @Override
    public void int64(long value) {
        add(value);
    }

    @Override
    public void float32(float value) {
        add(value);
    }

    @Override
    public void float64(double value) {
        add(value);
    }

    @Override
    public void decimal(BigDecimal value, int scale) {
        add(value);
    }

    @Override
    public void text(String value) {
        add(value);
    }

    @Override
    public void bytes(byte[] value) {
        add(value);
    }

    @Override
    public void uuid(UUID value) {
        add(value);
    }

    @Override
    public void instant(Instant value) {
        add(value);
    }

    @Override
    public void date(LocalDate value) {
        add(value);
    }

    @Override
    public void time(LocalTime value) {
        add(value);
    }

    @Override
    public void dateTime(LocalDateTime value) {
        add(value);
    }

    @Override
    public void list(ColumnDefinition column, List<?> list) {
        add(List.copyOf(list));
    }
}
