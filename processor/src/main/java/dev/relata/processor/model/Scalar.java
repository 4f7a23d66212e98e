package dev.relata.processor.model;

/** The kinds of values a column can hold, one for each row of the table of column types. */
public enum Scalar {
    BOOLEAN,
    BYTE,
    SHORT,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    DECIMAL,
    STRING,
    BYTES,
    UUID,
    INSTANT,
    LOCAL_DATE,
    LOCAL_TIME,
    LOCAL_DATE_TIME,
    ENUM;

    /** True for byte, short, int and long: the types that an autoincrement and arithmetic take. */
    public boolean isInteger() {
        return this == BYTE || this == SHORT || this == INT || this == LONG;
    }
}
