package dev.relata.jdbi.internal.dialect;

import dev.relata.jdbi.internal.Predicate;

/** Texts that begin with another, as a range that an index serves: for columns that compare by code point. */
final class Prefixes {

    private Prefixes() {}

    static void startsWith(SqlBuilder sql, Predicate.TextMatch match) {
        String end = successor(match.text());
        sql.sql(end.isEmpty() ? "" : "(").column(match.column()).sql(" >= ").text(match.text());
        if (!end.isEmpty()) {
            sql.sql(" AND ").column(match.column()).sql(" < ").text(end).sql(")");
        }
    }

    /** The least text greater than all that begin with this one; empty where there is none. */
    static String successor(String prefix) {
        int end = prefix.length();
        while (end > 0) {
            int last = prefix.codePointBefore(end);
            end -= Character.charCount(last);
            if (last < Character.MAX_CODE_POINT) {
                int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
                return prefix.substring(0, end) + Character.toString(next);
            }
        }
        return "";
    }
}
