package dev.relata.jdbi.internal;

import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.internal.dialect.SqlBuilder;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a condition on groups means. */
public sealed interface GroupPredicate {

    /** Writes it. */
    void write(SqlBuilder sql);

    /** Names all columns it is of. */
    void columns(Consumer<ColumnDefinition> each);

    /**
     * An aggregate against a value.
     *
     * @throws dev.relata.jdbi.InvalidValueException where it can have no such value
     */
    static <T> GroupPredicate compare(Aggregation<T> aggregation, Comparison comparison, T value) {
        return new Compare<>(aggregation, comparison, aggregation.checked(value));
    }

    /** An aggregate against a value. */
    record Compare<T>(Aggregation<T> aggregation, Comparison comparison, T value) implements GroupPredicate {
        @Override
        public void write(SqlBuilder sql) {
            row(sql, aggregation.operands(sql.dialect()));
            sql.sql(" " + comparison + " ");
            row(sql, aggregation.value(sql.dialect(), value));
        }

        private static void row(SqlBuilder sql, List<SqlPart> parts) {
            String separator = parts.size() > 1 ? "(" : "";
            for (SqlPart part : parts) {
                part.write(sql.sql(separator));
                separator = ", ";
            }
            sql.sql(parts.size() > 1 ? ")" : "");
        }

        @Override
        public void columns(Consumer<ColumnDefinition> each) {
            ColumnDefinition column = aggregation.column();
            if (column != null) {
                each.accept(column);
            }
        }

        @Override
        public String toString() {
            return aggregation + " " + comparison + " " + value;
        }
    }

    /**
     * Some of them together.
     *
     * @param all whether all of them are to be true, else one is enough
     */
    record Joined(List<GroupPredicate> parts, boolean all) implements GroupPredicate {
        @Override
        public void write(SqlBuilder sql) {
            String separator = "(";
            for (GroupPredicate part : parts) {
                part.write(sql.sql(separator));
                separator = all ? " AND " : " OR ";
            }
            sql.sql(")");
        }

        @Override
        public void columns(Consumer<ColumnDefinition> each) {
            parts.forEach(part -> part.columns(each));
        }

        @Override
        public String toString() {
            return parts.stream()
                    .map(GroupPredicate::toString)
                    .collect(Collectors.joining(all ? " and " : " or ", "(", ")"));
        }
    }

    /** The negation of another. */
    record Not(GroupPredicate negated) implements GroupPredicate {
        @Override
        public void write(SqlBuilder sql) {
            negated.write(sql.sql("NOT ("));
            sql.sql(")");
        }

        @Override
        public void columns(Consumer<ColumnDefinition> each) {
            negated.columns(each);
        }

        @Override
        public String toString() {
            return "not (" + negated + ")";
        }
    }
}
