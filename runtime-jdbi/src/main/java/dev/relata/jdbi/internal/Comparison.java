package dev.relata.jdbi.internal;

/** How two values are compared. {@code toString} is the operator in SQL. */
public enum Comparison {
    /** Equal. */
    EQ("="),
    /** Not equal. */
    NE("<>"),
    /** Less than. */
    LT("<"),
    /** At most. */
    LE("<="),
    /** Greater than. */
    GT(">"),
    /** At least. */
    GE(">=");

    private final String operator;

    Comparison(String operator) {
        this.operator = operator;
    }

    @Override
    public String toString() {
        return operator;
    }
}
