package dev.relata.jdbi.internal;

import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.OverflowException;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.internal.dialect.SqlDialect;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is computed from a group of rows.
 *
 * @param <T> the type of the result
 */
public sealed interface Aggregation<T> extends GroupTerm.Computed<T> {

    /**
     * What it is compared and ordered by, the first that differ decide. It is not always what is selected: an average is
     * selected as a sum and a number.
     */
    default List<SqlPart> operands(SqlDialect dialect) {
        return selected(dialect);
    }

    /**
     * A value to compare it with.
     *
     * @throws InvalidValueException where it can have no such value
     */
    T checked(T value);

    /** The value as it is compared with {@link #operands}. */
    List<SqlPart> value(SqlDialect dialect, T checked);

    private static boolean isNullable(@Nullable ColumnDefinition column, boolean grouped) {
        return !grouped || (column != null && column.nullable());
    }

    private static SqlPart countOf(ColumnDefinition column) {
        return SqlPart.around("count(", column, ")");
    }

    /**
     * The number of rows, or of the values of a column.
     *
     * @param column null for rows
     * @param distinct whether equal ones count once
     */
    record Count(@Nullable ColumnDefinition column, boolean distinct) implements Aggregation<Long> {
        @Override
        public boolean isNullable(boolean grouped) {
            return false;
        }

        @Override
        public List<SqlPart> selected(SqlDialect dialect) {
            if (column == null) {
                return List.of(sql -> sql.sql("count(*)"));
            }
            return List.of(distinct ? SqlPart.around("count(DISTINCT ", column, ")") : countOf(column));
        }

        @Override
        public Long read(SqlDialect dialect, Row row, int at) throws SQLException {
            return row.int64(at);
        }

        @Override
        public Long checked(Long value) {
            return value;
        }

        @Override
        public List<SqlPart> value(SqlDialect dialect, Long checked) {
            return List.of(sql -> sql.number(checked));
        }

        @Override
        public String toString() {
            return column == null ? "count()" : (distinct ? "countDistinct(" : "count(") + column.path() + ")";
        }
    }

    /**
     * The least or greatest value.
     *
     * @param greatest which of the two
     */
    record Extreme<T>(ColumnDefinition column, Codec<T> codec, boolean greatest) implements Aggregation<T> {
        @Override
        public boolean isNullable(boolean grouped) {
            return Aggregation.isNullable(column, grouped);
        }

        @Override
        public List<SqlPart> selected(SqlDialect dialect) {
            return List.of(dialect.aggregates().extreme(column, greatest));
        }

        @Override
        public @Nullable T read(SqlDialect dialect, Row row, int at) throws SQLException {
            return codec.decode(row, at);
        }

        @Override
        public T checked(T value) {
            Object ignored = codec.operand(value);
            return value;
        }

        @Override
        public List<SqlPart> value(SqlDialect dialect, T checked) {
            Object stored = codec.operand(checked);
            return List.of(sql -> sql.value(column, stored));
        }

        @Override
        public String toString() {
            return (greatest ? "max(" : "min(") + column.path() + ")";
        }
    }

    /**
     * The sum of integers or decimals.
     *
     * @param narrow makes the result of the exact sum, or throws an {@link ArithmeticException}
     * @param widen the opposite
     */
    record Sum<T>(ColumnDefinition column, Function<BigDecimal, T> narrow, Function<T, BigDecimal> widen)
            implements Aggregation<T> {

        /** Of integers. */
        public static Sum<Long> ofIntegers(ColumnDefinition column) {
            return new Sum<>(column, BigDecimal::longValueExact, BigDecimal::valueOf);
        }

        /** Of decimals. */
        public static Sum<BigDecimal> ofDecimals(ColumnDefinition column) {
            return new Sum<>(column, sum -> sum, value -> value);
        }

        @Override
        public boolean isNullable(boolean grouped) {
            return Aggregation.isNullable(column, grouped);
        }

        @Override
        public List<SqlPart> selected(SqlDialect dialect) {
            return dialect.aggregates().sum(column);
        }

        @Override
        public @Nullable T read(SqlDialect dialect, Row row, int at) throws SQLException {
            BigDecimal sum = dialect.aggregates().readSum(column, row, at);
            try {
                return sum == null ? null : narrow.apply(sum);
            } catch (ArithmeticException e) {
                throw new OverflowException(
                        "The sum of " + column.label() + " is " + sum.toPlainString() + ", which is no long", e);
            }
        }

        @Override
        public T checked(T value) {
            return narrow.apply(scaled(widen.apply(value)));
        }

        private BigDecimal scaled(BigDecimal value) {
            BigDecimal digits = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
            if (digits.scale() > column.scale() || (long) digits.precision() - digits.scale() > MOST_DIGITS) {
                throw new InvalidValueException("`" + this + "` has " + column.scale()
                        + " digits after the point, and at most " + MOST_DIGITS + " before it: it is never " + value);
            }
            return digits.setScale(column.scale(), RoundingMode.UNNECESSARY);
        }

        @Override
        public List<SqlPart> value(SqlDialect dialect, T checked) {
            return dialect.aggregates().sumValue(column, widen.apply(checked));
        }

        @Override
        public String toString() {
            return "sum(" + column.path() + ")";
        }
    }

    /** No sum of any column comes near it, and no value that needs more can harm. */
    int MOST_DIGITS = 1_000;

    /** How many digits an average has beyond those of its column. */
    int AVERAGE_DIGITS = 6;

    /** The average of integers or decimals. */
    record Average(ColumnDefinition column) implements Aggregation<BigDecimal> {
        @Override
        public boolean isNullable(boolean grouped) {
            return Aggregation.isNullable(column, grouped);
        }

        @Override
        public List<SqlPart> selected(SqlDialect dialect) {
            List<SqlPart> parts = new ArrayList<>(dialect.aggregates().sum(column));
            parts.add(countOf(column));
            return parts;
        }

        @Override
        public List<SqlPart> operands(SqlDialect dialect) {
            return List.of(dialect.aggregates().averageUnits(column));
        }

        @Override
        public @Nullable BigDecimal read(SqlDialect dialect, Row row, int at) throws SQLException {
            BigDecimal sum = dialect.aggregates().readSum(column, row, at);
            if (sum == null) {
                return null;
            }
            long count = row.int64(at + dialect.aggregates().sum(column).size());
            return sum.divide(BigDecimal.valueOf(count), column.scale() + AVERAGE_DIGITS, RoundingMode.HALF_UP);
        }

        @Override
        public BigDecimal checked(BigDecimal value) {
            return value;
        }

        @Override
        public List<SqlPart> value(SqlDialect dialect, BigDecimal checked) {
            double units = checked.scaleByPowerOfTen(column.scale()).doubleValue();
            return List.of(sql -> sql.bind(to -> to.float64(units)));
        }

        @Override
        public String toString() {
            return "avg(" + column.path() + ")";
        }
    }

    /**
     * The sum or average of floating point numbers.
     *
     * @param function its name in SQL
     */
    record Floating(ColumnDefinition column, String function) implements Aggregation<Double> {
        @Override
        public boolean isNullable(boolean grouped) {
            return Aggregation.isNullable(column, grouped);
        }

        @Override
        public List<SqlPart> operands(SqlDialect dialect) {
            return List.of(SqlPart.around(function + "(CAST(", column, " AS double precision))"));
        }

        /** With the number of values: some versions of SQLite give NULL for a sum that is too large. */
        @Override
        public List<SqlPart> selected(SqlDialect dialect) {
            return List.of(operands(dialect).get(0), countOf(column));
        }

        @Override
        public @Nullable Double read(SqlDialect dialect, Row row, int at) throws SQLException {
            double value = row.float64(at);
            boolean none = value == 0 && row.wasNull();
            if (none && row.int64(at + 1) == 0) {
                return null;
            }
            if (none || !Double.isFinite(value)) {
                throw new OverflowException("The sum of " + column.label() + " is beyond the greatest double");
            }
            return value;
        }

        @Override
        public Double checked(Double value) {
            return Validation.finite(column, (double) value);
        }

        @Override
        public List<SqlPart> value(SqlDialect dialect, Double checked) {
            return List.of(sql -> sql.bind(to -> to.float64(checked)));
        }

        @Override
        public String toString() {
            return function + "(" + column.path() + ")";
        }
    }
}
