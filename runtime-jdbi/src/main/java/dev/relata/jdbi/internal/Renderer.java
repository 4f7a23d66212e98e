package dev.relata.jdbi.internal;

import dev.relata.jdbi.internal.dialect.RelationSql;
import dev.relata.jdbi.internal.dialect.SqlBuilder;
import java.util.List;

/** Writes conditions and orders as SQL. What differs between databases is left to their dialect. */
public final class Renderer {

    /** More than so many are written in two halves: SQLite refuses expressions deeper than 1,000. */
    private static final int MOST_IN_A_ROW = 100;

    private Renderer() {}

    /**
     * Writes a condition.
     *
     * @param sql where it is appended
     * @param predicate the condition
     */
    public static void predicate(SqlBuilder sql, Predicate predicate) {
        if (predicate instanceof Predicate.Compare compare) {
            sql.column(compare.column()).sql(" " + compare.comparison() + " ").value(compare.column(), compare.value());
        } else if (predicate instanceof Predicate.CompareColumns compare) {
            sql.dialect().compareColumns(sql, compare);
        } else if (predicate instanceof Predicate.CompareRows compare) {
            compareRows(sql, compare);
        } else if (predicate instanceof Predicate.Null isNull) {
            sql.column(isNull.column()).sql(isNull.negated() ? " IS NOT NULL" : " IS NULL");
        } else if (predicate instanceof Predicate.In in) {
            sql.dialect().in(sql, in);
        } else if (predicate instanceof Predicate.InRows in) {
            sql.sql("(").columns(in.columns()).sql(")");
            sql.dialect().inRows(sql.sql(" IN ("), in);
            sql.sql(")");
        } else if (predicate instanceof Predicate.TextMatch match) {
            sql.dialect().textMatch(sql, match);
        } else if (predicate instanceof Predicate.Related related) {
            RelationSql.related(sql, related);
        } else if (predicate instanceof Predicate.Raw raw) {
            sql.sql("(");
            raw.parts().forEach(part -> part.write(sql));
            sql.sql(")");
        } else if (predicate instanceof Predicate.LedTo ledTo) {
            RelationSql.ledTo(sql, ledTo);
        } else if (predicate instanceof Predicate.Not not) {
            sql.sql("NOT (");
            predicate(sql, not.negated());
            sql.sql(")");
        } else if (predicate instanceof Predicate.All all) {
            junction(sql, all.parts(), " AND ", "TRUE");
        } else if (predicate instanceof Predicate.Any any) {
            junction(sql, any.parts(), " OR ", "FALSE");
        }
    }

    private static void compareRows(SqlBuilder sql, Predicate.CompareRows compare) {
        sql.sql("(").columns(compare.columns()).sql(")");
        String separator = " " + compare.comparison() + " (";
        for (int i = 0; i < compare.columns().size(); i++) {
            sql.sql(separator).value(compare.columns().get(i), compare.values().get(i));
            separator = ", ";
        }
        sql.sql(")");
    }

    private static void junction(SqlBuilder sql, List<Predicate> parts, String operator, String none) {
        if (parts.isEmpty()) {
            sql.sql(none);
            return;
        }
        if (parts.size() > MOST_IN_A_ROW) {
            int middle = parts.size() / 2;
            sql.sql("(");
            junction(sql, parts.subList(0, middle), operator, none);
            sql.sql(")" + operator + "(");
            junction(sql, parts.subList(middle, parts.size()), operator, none);
            sql.sql(")");
            return;
        }
        String separator = "";
        for (Predicate part : parts) {
            sql.sql(separator);
            operand(sql, part);
            separator = operator;
        }
    }

    /** Writes a condition as a part of another one. */
    static void operand(SqlBuilder sql, Predicate part) {
        boolean several = (part instanceof Predicate.All all && !all.parts().isEmpty())
                || (part instanceof Predicate.Any any && !any.parts().isEmpty());
        sql.sql(several ? "(" : "");
        predicate(sql, part);
        sql.sql(several ? ")" : "");
    }

    /**
     * Writes an order, with a space before it; nothing where there is none.
     *
     * @param sql where it is appended
     * @param orders the order
     */
    public static void orderBy(SqlBuilder sql, List<Order> orders) {
        String separator = " ORDER BY ";
        for (Order order : orders) {
            sql.sql(separator).column(order.column());
            direction(sql, order.descending(), order.column().nullable(), order.nullsFirst());
            separator = ", ";
        }
    }

    /** Writes the direction of an order by what stands before. */
    static void direction(SqlBuilder sql, boolean descending, boolean nullable, boolean nullsFirst) {
        sql.sql(descending ? " DESC" : "");
        if (nullable && nullsFirst != sql.dialect().putsNullsFirst(descending)) {
            sql.sql(nullsFirst ? " NULLS FIRST" : " NULLS LAST");
        }
    }
}
