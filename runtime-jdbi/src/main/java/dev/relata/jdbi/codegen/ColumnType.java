package dev.relata.jdbi.codegen;

/** How a column is bound and read; each dialect has one type in the database for it. Enums are {@link #TEXT}. */
public enum ColumnType {
    /** {@code boolean}. */
    BOOLEAN,
    /** {@code byte}. */
    INT8,
    /** {@code short}. */
    INT16,
    /** {@code int}. */
    INT32,
    /** {@code long}. */
    INT64,
    /** {@code float}, finite. */
    FLOAT32,
    /** {@code double}, finite. */
    FLOAT64,
    /** {@code BigDecimal} of a fixed scale. */
    DECIMAL,
    /** {@code String}, and the names of enums. */
    TEXT,
    /** {@code byte[]}. */
    BYTES,
    /** {@code UUID}. */
    UUID,
    /** {@code Instant}, in microseconds. */
    INSTANT,
    /** {@code LocalDate}. */
    DATE,
    /** {@code LocalTime}, in microseconds. */
    TIME,
    /** {@code LocalDateTime}, in microseconds. */
    DATETIME
}
