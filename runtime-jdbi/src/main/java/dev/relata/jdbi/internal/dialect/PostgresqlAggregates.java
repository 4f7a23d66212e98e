package dev.relata.jdbi.internal.dialect;

import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.internal.SqlPart;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of PostgreSQL, whose sums are exact; it has no least or greatest boolean or UUID. */
final class PostgresqlAggregates implements AggregateSql {

    @Override
    public SqlPart extreme(ColumnDefinition column, boolean greatest) {
        String function = greatest ? "max(" : "min(";
        return switch (column.type()) {
            case BOOLEAN -> SqlPart.around(greatest ? "bool_or(" : "bool_and(", column, ")");
            case UUID -> SqlPart.around("CAST(" + function + "CAST(", column, " AS text) COLLATE \"C\") AS uuid)");
            default -> SqlPart.around(function, column, ")");
        };
    }

    @Override
    public List<SqlPart> sum(ColumnDefinition column) {
        return List.of(SqlPart.around("sum(", column, ")"));
    }

    @Override
    public @Nullable BigDecimal readSum(ColumnDefinition column, Row row, int at) throws SQLException {
        return row.decimal(at, column.scale());
    }

    @Override
    public List<SqlPart> sumValue(ColumnDefinition column, BigDecimal value) {
        return List.of(sql -> sql.bind(to -> to.decimal(value, column.scale())));
    }

    /** Divided as doubles, as SQLite does it, and in the same units: so both order and compare alike. */
    @Override
    public SqlPart averageUnits(ColumnDefinition column) {
        String unit = BigInteger.TEN.pow(column.scale()).toString();
        return sql -> sql.sql("CAST(sum(")
                .column(column)
                .sql(") * " + unit + " AS double precision) / count(")
                .column(column)
                .sql(")");
    }
}
