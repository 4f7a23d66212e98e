package dev.relata.jdbi.internal.dialect;

import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.ColumnType;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.internal.SqlPart;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of SQLite. Its sum of integers fails as soon as a sum in between is beyond 64 bits, even if those of the result are not.
 * So the upper and the lower 32 bits of wide ones are summed apart, which overflows for no number of rows that SQLite can hold.
 */
final class SqliteAggregates implements AggregateSql {

    private static final int HALF = 32;
    private static final BigInteger LOWER = BigInteger.ONE.shiftLeft(HALF).subtract(BigInteger.ONE);

    @Override
    public SqlPart extreme(ColumnDefinition column, boolean greatest) {
        return SqlPart.around(greatest ? "max(" : "min(", column, ")");
    }

    private static boolean isWide(ColumnDefinition column) {
        return column.type() == ColumnType.INT64 || column.type() == ColumnType.DECIMAL;
    }

    @Override
    public List<SqlPart> sum(ColumnDefinition column) {
        if (!isWide(column)) {
            return List.of(SqlPart.around("sum(", column, ")"));
        }
        return List.of(
                sql -> sql.sql("sum(")
                        .column(column)
                        .sql(" >> " + HALF + ") + (sum(")
                        .column(column)
                        .sql(" & " + LOWER + ") >> " + HALF + ")"),
                sql -> sql.sql("sum(").column(column).sql(" & " + LOWER + ") & " + LOWER));
    }

    @Override
    public @Nullable BigDecimal readSum(ColumnDefinition column, Row row, int at) throws SQLException {
        long upper = row.int64(at);
        if (upper == 0 && row.wasNull()) {
            return null;
        }
        BigInteger units = BigInteger.valueOf(upper);
        if (isWide(column)) {
            units = units.shiftLeft(HALF).add(BigInteger.valueOf(row.int64(at + 1)));
        }
        return new BigDecimal(units, column.scale());
    }

    @Override
    public List<SqlPart> sumValue(ColumnDefinition column, BigDecimal value) {
        BigInteger units = value.unscaledValue();
        if (!isWide(column)) {
            long all = units.longValueExact();
            return List.of(sql -> sql.number(all));
        }
        BigInteger upper = units.shiftRight(HALF);
        // No sum comes near 96 bits: what is beyond compares as the greatest, or least, that can be bound.
        long bound = upper.bitLength() < Long.SIZE
                ? upper.longValueExact()
                : (upper.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
        long lower = units.and(LOWER).longValueExact();
        return List.of(sql -> sql.number(bound), sql -> sql.number(lower));
    }

    @Override
    public SqlPart averageUnits(ColumnDefinition column) {
        return SqlPart.around("avg(", column, ")");
    }
}
