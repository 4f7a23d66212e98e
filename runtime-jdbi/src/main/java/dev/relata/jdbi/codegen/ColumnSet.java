package dev.relata.jdbi.codegen;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.Arrays;

/** An immutable set of column numbers, from 0. Equal by content, so that SQL can be cached by it. */
@CheckReturnValue
public final class ColumnSet {

    private static final long[] NONE = {};
    private static final ColumnSet EMPTY = new ColumnSet(0, NONE);

    /** Columns 0 to 63: nearly every table has no more. */
    private final long low;

    /** Columns from 64 on; the last word is never 0. */
    private final long[] high;

    private ColumnSet(long low, long[] high) {
        this.low = low;
        this.high = high;
    }

    /** The set of no column. */
    public static ColumnSet empty() {
        return EMPTY;
    }

    /**
     * The set of these columns.
     *
     * @param columns their numbers
     */
    public static ColumnSet of(int... columns) {
        ColumnSet set = EMPTY;
        for (int column : columns) {
            set = set.with(column);
        }
        return set;
    }

    /**
     * The set of the first columns.
     *
     * @param count how many
     */
    public static ColumnSet firstOf(int count) {
        ColumnSet set = EMPTY;
        for (int column = 0; column < count; column++) {
            set = set.with(column);
        }
        return set;
    }

    /**
     * This set and one column more.
     *
     * @param column its number
     * @throws IndexOutOfBoundsException where it is negative
     */
    public ColumnSet with(int column) {
        if (column < 0) {
            throw new IndexOutOfBoundsException(column);
        }
        if (has(column)) {
            return this;
        }
        if (column < Long.SIZE) {
            return new ColumnSet(low | (1L << column), high);
        }
        int word = column / Long.SIZE - 1;
        long[] words = Arrays.copyOf(high, Math.max(high.length, word + 1));
        words[word] |= 1L << column;
        return new ColumnSet(low, words);
    }

    /**
     * The columns of this set that are not in another.
     *
     * @param other the columns to leave out
     */
    public ColumnSet without(ColumnSet other) {
        ColumnSet rest = EMPTY;
        for (int column = next(0); column >= 0; column = next(column + 1)) {
            if (!other.has(column)) {
                rest = rest.with(column);
            }
        }
        return rest;
    }

    /**
     * Whether a column is in this set.
     *
     * @param column its number
     */
    public boolean has(int column) {
        return column >= 0 && column / Long.SIZE <= high.length && (word(column / Long.SIZE) & (1L << column)) != 0;
    }

    /** Whether it holds no column. */
    public boolean isEmpty() {
        return low == 0 && high.length == 0;
    }

    /** How many columns it holds. */
    public int size() {
        int size = Long.bitCount(low);
        for (long word : high) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /**
     * The first column of this set that is not before another, or -1: {@code for (int c = set.next(0); c >= 0; c =
     * set.next(c + 1))}.
     *
     * @param from the column to start at
     */
    public int next(int from) {
        for (int word = from / Long.SIZE; word <= high.length; word++) {
            long bits = word(word) & (word == from / Long.SIZE ? -1L << from : -1L);
            if (bits != 0) {
                return word * Long.SIZE + Long.numberOfTrailingZeros(bits);
            }
        }
        return -1;
    }

    private long word(int word) {
        return word == 0 ? low : high[word - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ColumnSet set && low == set.low && Arrays.equals(high, set.high);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(low) + Arrays.hashCode(high);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (int column = next(0); column >= 0; column = next(column + 1)) {
            text.append(text.length() == 1 ? "" : ", ").append(column);
        }
        return text.append("}").toString();
    }
}
