package dev.relata.jdbi.internal.dialect;

import dev.relata.Dialect;
import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.ColumnType;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.internal.GeneratedValues;
import dev.relata.jdbi.internal.Predicate;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** SQLite. */
public final class SqliteDialect implements SqlDialect {

    private static final AggregateSql AGGREGATES = new SqliteAggregates();

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        SqliteFold.register(connection);
    }

    @Override
    public Row row(ResultSet results) {
        return new SqliteRow(results);
    }

    @Override
    public Binder binder(PreparedStatement statement, GeneratedValues generated) {
        return new SqliteBinder(statement, generated);
    }

    @Override
    public void compareColumns(SqlBuilder sql, Predicate.CompareColumns comparison) {
        ColumnDefinition left = comparison.left();
        ColumnDefinition right = comparison.right();
        if (left.type() != ColumnType.DECIMAL || left.scale() == right.scale()) {
            sql.column(left).sql(" " + comparison.comparison() + " ").column(right);
            return;
        }
        // Decimals are integers in units of their last digit. To multiply the one of the larger unit could overflow, so
        // the
        // other is divided: first whole units are compared, then the remainder with 0. Null where one of them is.
        String operator = " " + comparison.comparison() + " ";
        sql.sql("CASE WHEN ")
                .column(left)
                .sql(" IS NOT NULL AND ")
                .column(right)
                .sql(" IS NOT NULL THEN ");
        units(sql, left, right.scale());
        sql.sql(operator);
        units(sql, right, left.scale());
        sql.sql(" END");
    }

    private static void units(SqlBuilder sql, ColumnDefinition column, int otherScale) {
        if (column.scale() <= otherScale) {
            sql.sql("(").column(column).sql(", 0)");
            return;
        }
        String unit = BigInteger.TEN.pow(column.scale() - otherScale).toString();
        sql.sql("(").column(column).sql(" / " + unit + ", ").column(column).sql(" % " + unit + ")");
    }

    @Override
    public void in(SqlBuilder sql, Predicate.In in) {
        sql.column(in.column())
                .sql(in.negated() ? " NOT IN (" : " IN (")
                .sql(SqliteLists.select(in.column().type()))
                .list(in.column(), in.values())
                .sql("))");
    }

    @Override
    public void inRows(SqlBuilder sql, Predicate.InRows in) {
        sql.sql(SqliteLists.selectRows(in.columns()))
                .text(SqliteLists.json(in.columns(), in.rows()))
                .sql(")");
    }

    @Override
    public boolean joinsLaterally() {
        return false;
    }

    @Override
    public void textMatch(SqlBuilder sql, Predicate.TextMatch match) {
        if (!match.ignoreCase()) {
            switch (match.part()) {
                case START -> Prefixes.startsWith(sql, match);
                case END -> end(sql.sql("substr(").column(match.column()), match.text());
                case ANY ->
                    sql.sql("instr(")
                            .column(match.column())
                            .sql(", ")
                            .text(match.text())
                            .sql(") > 0");
                case ALL -> sql.column(match.column()).sql(" = ").text(match.text());
            }
            return;
        }
        String text = SqliteFold.fold(match.text());
        switch (match.part()) {
            case START -> folded(sql.sql("instr("), match).sql(", ").text(text).sql(") = 1");
            case END -> end(folded(sql.sql("substr("), match), text);
            case ANY -> folded(sql.sql("instr("), match).sql(", ").text(text).sql(") > 0");
            case ALL -> folded(sql, match).sql(" = ").text(text);
        }
    }

    private static SqlBuilder folded(SqlBuilder sql, Predicate.TextMatch match) {
        return sql.sql(SqliteFold.NAME + "(").column(match.column()).sql(")");
    }

    private static void end(SqlBuilder sql, String text) {
        sql.sql(", -length(").text(text).sql(")) = ").text(text);
    }

    @Override
    public AggregateSql aggregates() {
        return AGGREGATES;
    }

    @Override
    public boolean putsNullsFirst(boolean descending) {
        return !descending;
    }

    @Override
    public void limit(SqlBuilder sql, @Nullable Long limit, long offset) {
        if (limit != null || offset > 0) {
            sql.sql(" LIMIT ").number(limit == null ? -1 : limit);
        }
        if (offset > 0) {
            sql.sql(" OFFSET ").number(offset);
        }
    }
}
