package dev.relata.jdbi.internal.dialect;

import dev.relata.Dialect;
import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.internal.GeneratedValues;
import dev.relata.jdbi.internal.Predicate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.jspecify.annotations.Nullable;

/** PostgreSQL. */
public final class PostgresqlDialect implements SqlDialect {

    /** Folds the case of letters by Unicode, whatever the locale of the database; see {@link SqliteFold#fold}. */
    private static final String FOLD = "upper(lower(";

    private static final String END_OF_FOLD = " COLLATE \"und-x-icu\"))";

    private static final AggregateSql AGGREGATES = new PostgresqlAggregates();

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    @Override
    public void prepare(Connection connection) {}

    @Override
    public Row row(ResultSet results) {
        return new PostgresqlRow(results);
    }

    @Override
    public Binder binder(PreparedStatement statement, GeneratedValues generated) {
        return new PostgresqlBinder(statement, generated);
    }

    @Override
    public void compareColumns(SqlBuilder sql, Predicate.CompareColumns comparison) {
        sql.column(comparison.left()).sql(" " + comparison.comparison() + " ").column(comparison.right());
    }

    @Override
    public void in(SqlBuilder sql, Predicate.In in) {
        sql.column(in.column())
                .sql(in.negated() ? " <> ALL(" : " = ANY(")
                .list(in.column(), in.values())
                .sql(")");
    }

    @Override
    public void inRows(SqlBuilder sql, Predicate.InRows in) {
        String separator = "SELECT * FROM unnest(";
        for (int i = 0; i < in.columns().size(); i++) {
            int column = i;
            sql.sql(separator)
                    .list(
                            in.columns().get(i),
                            in.rows().stream().map(row -> row.get(column)).toList());
            separator = ", ";
        }
        sql.sql(")");
    }

    @Override
    public boolean joinsLaterally() {
        return true;
    }

    @Override
    public void textMatch(SqlBuilder sql, Predicate.TextMatch match) {
        switch (match.part()) {
            case START -> {
                if (match.ignoreCase()) {
                    text(column(sql.sql("starts_with("), match).sql(", "), match)
                            .sql(")");
                } else {
                    Prefixes.startsWith(sql, match);
                }
            }
            case END -> {
                text(column(sql.sql("right("), match).sql(", length("), match).sql(")) = ");
                text(sql, match);
            }
            case ANY -> text(column(sql.sql("strpos("), match).sql(", "), match).sql(") > 0");
            case ALL -> text(column(sql, match).sql(" = "), match);
        }
    }

    private static SqlBuilder column(SqlBuilder sql, Predicate.TextMatch match) {
        return match.ignoreCase() ? sql.sql(FOLD).column(match.column()).sql(END_OF_FOLD) : sql.column(match.column());
    }

    private static SqlBuilder text(SqlBuilder sql, Predicate.TextMatch match) {
        return match.ignoreCase()
                ? sql.sql(FOLD).text(match.text()).sql("::text").sql(END_OF_FOLD)
                : sql.text(match.text()).sql("::text");
    }

    @Override
    public AggregateSql aggregates() {
        return AGGREGATES;
    }

    @Override
    public boolean putsNullsFirst(boolean descending) {
        return descending;
    }

    @Override
    public void limit(SqlBuilder sql, @Nullable Long limit, long offset) {
        if (limit != null) {
            sql.sql(" LIMIT ").number(limit);
        }
        if (offset > 0) {
            sql.sql(" OFFSET ").number(offset);
        }
    }
}
