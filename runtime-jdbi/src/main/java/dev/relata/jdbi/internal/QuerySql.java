package dev.relata.jdbi.internal;

import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.ColumnSet;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.codegen.Values;
import dev.relata.jdbi.internal.dialect.SqlBuilder;
import dev.relata.jdbi.internal.dialect.SqlDialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a query.
 *
 * @param table whose rows are selected
 * @param condition what the rows meet
 * @param offset how many of the rows are left out
 */
record QuerySql(TableDefinition<?> table, Predicate condition, long offset) {

    /** Reads rows, with further columns behind what is read of each. */
    Rendering select(Projection<?> what, List<ColumnDefinition> beside, List<Order> orders, @Nullable Long limit) {
        return dialect -> {
            SqlBuilder sql = new SqlBuilder(dialect).sql("SELECT ");
            what.select(sql);
            for (ColumnDefinition column : beside) {
                sql.sql(", ").column(column);
            }
            sql.sql(" FROM ").identifier(table.table());
            what.join(sql);
            rest(sql, orders, limit);
            return sql.build();
        };
    }

    /** Counts the rows. */
    Rendering count(@Nullable Long limit) {
        return dialect -> {
            SqlBuilder sql = new SqlBuilder(dialect);
            if (limit == null && offset == 0) {
                sql.sql("SELECT count(*) FROM ").identifier(table.table());
                where(sql);
            } else {
                sql.sql("SELECT count(*) FROM (SELECT 1");
                rows(sql, List.of(), limit);
                sql.sql(") AS \"rows\"");
            }
            return sql.build();
        };
    }

    /** Reads whether there is such a row. */
    Rendering exists(@Nullable Long limit) {
        return dialect -> {
            SqlBuilder sql = new SqlBuilder(dialect).sql("SELECT EXISTS (SELECT 1");
            rows(sql, List.of(), limit);
            return sql.sql(")").build();
        };
    }

    /** Writes where the rows come from, behind what is read of them. */
    void rows(SqlBuilder sql, List<Order> orders, @Nullable Long limit) {
        sql.sql(" FROM ").identifier(table.table());
        rest(sql, orders, limit);
    }

    private void rest(SqlBuilder sql, List<Order> orders, @Nullable Long limit) {
        where(sql);
        Renderer.orderBy(sql, orders);
        sql.dialect().limit(sql, limit, offset);
    }

    private void where(SqlBuilder sql) {
        if (!condition.equals(Predicate.always())) {
            Renderer.predicate(sql.sql(" WHERE "), condition);
        }
    }

    /** Writes values into the rows. */
    Rendered update(SqlDialect dialect, Values<?> values) {
        SqlBuilder sql = new SqlBuilder(dialect).sql("UPDATE ").identifier(table.table());
        String separator = " SET ";
        ColumnSet given = values.given();
        for (int i = given.next(0); i >= 0; i = given.next(i + 1)) {
            int column = i;
            sql.sql(separator).assigned(table.columns().get(i)).sql(" = ").bind(to -> values.bind(column, to));
            separator = ", ";
        }
        updated(sql, table);
        where(sql);
        return sql.build();
    }

    /** Writes, behind the values that an update gives, those that every update gives. */
    static void updated(SqlBuilder sql, TableDefinition<?> table) {
        ColumnDefinition updatedAt = table.updatedAt();
        if (updatedAt != null) {
            sql.sql(", ").assigned(updatedAt).sql(" = ").bind(to -> to.instant(to.now()));
        }
        ColumnDefinition version = table.version();
        if (version != null) {
            sql.sql(", ").assigned(version).sql(" = ").column(version).sql(" + 1");
        }
    }

    /** Deletes the rows. */
    Rendered delete(SqlDialect dialect) {
        SqlBuilder sql = new SqlBuilder(dialect).sql("DELETE FROM ").identifier(table.table());
        where(sql);
        return sql.build();
    }

    /** The condition alone, to explain a failure with. */
    Rendered condition(SqlDialect dialect) {
        SqlBuilder sql = new SqlBuilder(dialect);
        Renderer.predicate(sql, condition);
        return sql.build();
    }
}
