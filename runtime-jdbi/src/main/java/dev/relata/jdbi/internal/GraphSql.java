package dev.relata.jdbi.internal;

import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Key;
import dev.relata.jdbi.codegen.Link;
import dev.relata.jdbi.codegen.Link.JoinTable;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.internal.dialect.SqlBuilder;
import dev.relata.jdbi.internal.dialect.SqlDialect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The statements that find rows by keys, and connect rows with each other: each the same for any number of rows. */
public final class GraphSql {

    private static final String GIVEN = "_given";

    private GraphSql() {}

    /**
     * Reads the rows of some keys, without those that are soft-deleted.
     *
     * @param keys distinct, as {@link StoredKeys} has them
     */
    public static Rendered find(SqlDialect dialect, Key<?> key, Collection<Object> keys) {
        TableDefinition<?> table = key.table().definition();
        SqlBuilder sql = new SqlBuilder(dialect);
        sql.sql("SELECT ").columns(table.columns());
        sql.sql(" FROM ").identifier(table.table());
        List<Predicate> conditions = new ArrayList<>();
        conditions.add(Predicate.ofKeys(key.columns(), keys));
        String partial = key.where(dialect.dialect());
        if (table.softDelete() != null) {
            conditions.add(new Predicate.Null(table.softDelete(), false));
        }
        Renderer.predicate(sql.sql(" WHERE "), Predicate.all(conditions));
        boolean saidTwice =
                table.softDelete() != null && (dialect.quote(table.softDelete().name()) + " IS NULL").equals(partial);
        if (partial != null && !saidTwice) {
            sql.sql(" AND (").sql(partial).sql(")");
        }
        return sql.build();
    }

    /**
     * Writes rows of a join table.
     *
     * @param link of one of its two models
     * @param pairs the id of this model and that of the other
     */
    public static Rendered join(SqlDialect dialect, Link<?, ?> link, JoinTable table, List<List<Object>> pairs) {
        SqlBuilder sql = new SqlBuilder(dialect);
        sql.sql("INSERT INTO ").identifier(table.name());
        sql.sql(" (")
                .identifier(table.source())
                .sql(", ")
                .identifier(table.target())
                .sql(") ");
        dialect.inRows(
                sql, new Predicate.InRows(List.of(link.from().get(0), link.to().get(0)), pairs));
        return sql.build();
    }

    /**
     * Points rows to others, and gives them back.
     *
     * @param link of the model they are to point to
     * @param rows for each, its id and then the new foreign key
     */
    public static Rendered move(SqlDialect dialect, Link<?, ?> link, List<List<Object>> rows) {
        TableDefinition<?> table = link.target().definition();
        List<ColumnDefinition> given = new ArrayList<>(table.key());
        given.addAll(link.to());
        SqlBuilder sql = new SqlBuilder(dialect);
        String separator = "(";
        sql.sql("WITH ").identifier(GIVEN).sql(" ");
        for (int i = 0; i < given.size(); i++) {
            sql.sql(separator).identifier("c" + i);
            separator = ", ";
        }
        dialect.inRows(sql.sql(") AS ("), new Predicate.InRows(given, rows));
        sql.sql(") UPDATE ").identifier(table.table());
        separator = " SET ";
        for (int i = table.key().size(); i < given.size(); i++) {
            sql.sql(separator).assigned(given.get(i)).sql(" = ").column(GIVEN, "c" + i);
            separator = ", ";
        }
        QuerySql.updated(sql, table);
        sql.sql(" FROM ").identifier(GIVEN);
        separator = " WHERE ";
        for (int i = 0; i < table.key().size(); i++) {
            sql.sql(separator).column(given.get(i)).sql(" = ").column(GIVEN, "c" + i);
            separator = " AND ";
        }
        sql.sql(" RETURNING ").columns(table.columns());
        return sql.build();
    }

    /** The condition that rows have one of some ids, to explain a failure with. */
    public static Rendered ofIds(SqlDialect dialect, TableDefinition<?> table, Collection<Object> ids) {
        SqlBuilder sql = new SqlBuilder(dialect);
        Renderer.predicate(sql, Predicate.ofKeys(table.key(), ids));
        return sql.build();
    }
}
