package dev.relata.jdbi.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A model with a nullable column of every type. */
@SuppressWarnings("ArrayRecordComponent")
public record AllTypes(
        long id,
        @Nullable Boolean bool,
        @Nullable Byte int8,
        @Nullable Short int16,
        @Nullable Integer int32,
        @Nullable Long int64,
        @Nullable Float float32,
        @Nullable Double float64,
        @Nullable BigDecimal money,
        @Nullable BigDecimal rate,
        @Nullable String text,
        @Nullable String code,
        byte @Nullable [] bytes,
        @Nullable UUID uuid,
        @Nullable Instant instant,
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable LocalDateTime dateTime,
        @Nullable Color color,
        @Nullable Amount amount,
        @Nullable Label label,
        @Nullable Digest digest) {

    /** An enum whose constants are not in the order of their names. */
    public enum Color {
        RED,
        GREEN,
        BLUE
    }

    /** A typed value over a number. */
    public record Amount(long cents) {}

    /** A typed value over a text. */
    public record Label(String value) {}

    /** A typed value over bytes. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Digest(byte[] value) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Digest digest && Arrays.equals(value, digest.value);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(value);
        }
    }
}
