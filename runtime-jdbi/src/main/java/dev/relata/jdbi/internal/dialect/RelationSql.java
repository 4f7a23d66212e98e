package dev.relata.jdbi.internal.dialect;

import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Link;
import dev.relata.jdbi.codegen.Link.JoinTable;
import dev.relata.jdbi.internal.Derived;
import dev.relata.jdbi.internal.Predicate;
import dev.relata.jdbi.internal.Renderer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Subqueries over the rows that a row is related to: the same in every dialect. */
public final class RelationSql {

    private RelationSql() {}

    /** Writes whether there are related rows. */
    public static void related(SqlBuilder sql, Predicate.Related related) {
        Link<?, ?> link = related.link();
        if (link.kind().isOwner() && related.isOfAll()) {
            // A key that is not null has its row: the database sees to it.
            keyIsNotNull(sql, link, related.negated());
            return;
        }
        sql.sql(related.negated() ? "NOT EXISTS (SELECT 1" : "EXISTS (SELECT 1");
        rows(sql, link, related.isOfAll() ? null : related.inner(), related.met(), () -> {});
        sql.sql(")");
    }

    private static void keyIsNotNull(SqlBuilder sql, Link<?, ?> link, boolean negated) {
        String separator = negated ? "NOT (" : "(";
        for (ColumnDefinition column : link.from()) {
            sql.sql(separator).column(column).sql(" IS NOT NULL");
            separator = " AND ";
        }
        sql.sql(")");
    }

    /** Writes whether a row is one that a relation of a certain row leads to. */
    public static void ledTo(SqlBuilder sql, Predicate.LedTo ledTo) {
        Link<?, ?> link = ledTo.link();
        List<ColumnDefinition> to = link.to();
        JoinTable join = link.joinTable();
        if (join == null && link.from().equals(ledTo.key())) {
            String separator = "";
            for (int i = 0; i < to.size(); i++) {
                sql.sql(separator).column(to.get(i)).sql(" = ");
                sql.value(ledTo.key().get(i), ledTo.id().get(i));
                separator = " AND ";
            }
            return;
        }
        sql.sql("(").columns(to);
        String alias = sql.alias();
        String separator = ") IN (SELECT ";
        if (join == null) {
            for (ColumnDefinition column : link.from()) {
                sql.sql(separator).column(alias, column.name());
                separator = ", ";
            }
            table(sql.sql(" FROM "), ledTo.key().get(0).table(), alias);
        } else {
            sql.sql(separator).column(alias, join.target());
            table(sql.sql(" FROM "), join.name(), alias);
        }
        separator = " WHERE ";
        for (int i = 0; i < ledTo.key().size(); i++) {
            ColumnDefinition column = ledTo.key().get(i);
            sql.sql(separator).column(alias, join == null ? column.name() : join.source());
            sql.sql(" = ").value(column, ledTo.id().get(i));
            separator = " AND ";
        }
        sql.sql(")");
    }

    /**
     * Writes the insert of the pairs of a row and others into a join table; those that are in it stay.
     *
     * @param key the id of the model that has the relation
     * @param row which of its rows
     * @param others which of the other model's rows
     */
    public static void connect(
            SqlBuilder sql, Link<?, ?> link, JoinTable join, ColumnDefinition key, Predicate row, Predicate others) {
        ColumnDefinition otherKey = link.to().get(0);
        sql.sql("INSERT INTO ").identifier(join.name()).sql(" (").identifier(join.source());
        sql.sql(", ").identifier(join.target()).sql(")");
        String alias = sql.alias();
        String other = sql.alias();
        sql.sql(" SELECT ").column(alias, key.name()).sql(", ").column(other, otherKey.name());
        table(sql.sql(" FROM "), key.table(), alias);
        table(sql.sql(", "), otherKey.table(), other);
        sql.sql(" WHERE ");
        sql.within(alias, () -> Renderer.predicate(sql, row));
        sql.sql(" AND ");
        sql.within(other, () -> Renderer.predicate(sql, others));
        sql.sql(" ON CONFLICT DO NOTHING");
    }

    /** Writes a column that is computed from related rows. */
    static void derived(SqlBuilder sql, Derived derived) {
        sql.sql("(SELECT ");
        if (derived instanceof Derived.Through through) {
            rows(sql, through.link(), null, true, () -> sql.column(through.column()));
        } else if (derived instanceof Derived.Count count) {
            Predicate where = count.where();
            rows(sql, count.link(), where.isAlwaysTrue() ? null : where, true, () -> sql.sql("count(*)"));
        }
        sql.sql(")");
    }

    /**
     * Writes what follows SELECT.
     *
     * @param inner a condition on the related rows, or null
     * @param met whether rows that meet it are wanted, else those that do not
     * @param selected writes what is selected of them, in their scope
     */
    private static void rows(
            SqlBuilder sql, Link<?, ?> link, @Nullable Predicate inner, boolean met, Runnable selected) {
        List<ColumnDefinition> from = link.from();
        String outer = sql.source(from.get(0).table());
        String alias = sql.alias();
        ColumnDefinition softDelete = link.leftOutIfDeleted();
        sql.within(alias, () -> {
            selected.run();
            sql.sql(" FROM ");
            JoinTable join = link.joinTable();
            if (join == null) {
                table(sql, link.target().definition().table(), alias);
                String separator = " WHERE ";
                List<ColumnDefinition> to = link.to();
                for (int i = 0; i < to.size(); i++) {
                    sql.sql(separator).column(to.get(i)).sql(" = ");
                    sql.column(outer, from.get(i).name());
                    separator = " AND ";
                }
            } else {
                String joinAlias = sql.alias();
                table(sql, join.name(), joinAlias);
                if (inner != null || softDelete != null) {
                    sql.sql(" JOIN ");
                    table(sql, link.target().definition().table(), alias);
                    sql.sql(" ON ").column(link.to().get(0)).sql(" = ").column(joinAlias, join.target());
                }
                sql.sql(" WHERE ").column(joinAlias, join.source()).sql(" = ");
                sql.column(outer, from.get(0).name());
            }
            if (softDelete != null) {
                sql.sql(" AND ").column(softDelete).sql(" IS NULL");
            }
            if (inner != null) {
                sql.sql(" AND (");
                Renderer.predicate(sql, inner);
                sql.sql(met ? ")" : ") IS NOT TRUE");
            }
        });
    }

    private static void table(SqlBuilder sql, String name, String alias) {
        sql.identifier(name).sql(" AS ").identifier(alias);
    }
}
