package dev.relata.jdbi.internal;

import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a condition means: a tree over the columns of one table. Values are in their stored form (see {@link Codec}),
 * validated. {@code toString} is for people and names components.
 */
public sealed interface Predicate {

    /** A column against a value. */
    record Compare(ColumnDefinition column, Comparison comparison, Object value) implements Predicate {
        @Override
        public String toString() {
            return column.path() + " " + comparison + " " + StoredValues.show(value);
        }
    }

    /** A column against another of the same table and type. */
    record CompareColumns(ColumnDefinition left, Comparison comparison, ColumnDefinition right) implements Predicate {
        @Override
        public String toString() {
            return left.path() + " " + comparison + " " + right.path();
        }
    }

    /** Columns against values, the first that differ decide; none of the columns is nullable. */
    record CompareRows(List<ColumnDefinition> columns, Comparison comparison, List<Object> values)
            implements Predicate {
        @Override
        public String toString() {
            return columns.stream().map(ColumnDefinition::path).collect(Collectors.joining(", ", "(", ") "))
                    + comparison
                    + values.stream().map(StoredValues::show).collect(Collectors.joining(", ", " (", ")"));
        }
    }

    /** Whether a column is null: the only one that is never null itself. */
    record Null(ColumnDefinition column, boolean negated) implements Predicate {
        @Override
        public String toString() {
            return column.path() + (negated ? " is not null" : " is null");
        }
    }

    /** Whether a column has one of some values. There is at least one. */
    record In(ColumnDefinition column, List<Object> values, boolean negated) implements Predicate {

        private static final int SHOWN = 10;

        @Override
        public String toString() {
            return values.stream()
                    .limit(SHOWN)
                    .map(StoredValues::show)
                    .collect(Collectors.joining(
                            ", ",
                            column.path() + (negated ? " not in (" : " in ("),
                            values.size() > SHOWN ? ", ... " + values.size() + " values)" : ")"));
        }
    }

    /** Whether columns, taken together, have one of some lists of values. There is at least one; no column is null. */
    record InRows(List<ColumnDefinition> columns, List<List<Object>> rows) implements Predicate {
        @Override
        public String toString() {
            return columns.stream().map(ColumnDefinition::path).collect(Collectors.joining(", ", "(", ")")) + " in ("
                    + rows.size() + " keys)";
        }
    }

    /** A text column against a text that is a part of it, or the same but for case. The text is not empty. */
    record TextMatch(ColumnDefinition column, TextPart part, String text, boolean ignoreCase) implements Predicate {
        @Override
        public String toString() {
            return column.path() + " " + part + " " + StoredValues.show(text) + (ignoreCase ? " (any case)" : "");
        }
    }

    /**
     * Whether there are related rows.
     *
     * @param link the relation
     * @param negated whether there must be none
     * @param inner what is said of the related rows
     * @param met whether only those count that meet it, else only those that do not
     * @param verb how users said it
     */
    record Related(Link<?, ?> link, boolean negated, Predicate inner, boolean met, String verb) implements Predicate {
        @Override
        public String toString() {
            return link.path() + " " + verb + (isOfAll() ? "" : " (" + inner + ")");
        }

        /** Whether it is about all related rows, whatever they hold. */
        public boolean isOfAll() {
            return met && inner.isAlwaysTrue();
        }

        /** Whether it is about no row at all. */
        boolean isOfNone() {
            return met ? inner.isAlwaysFalse() : inner.isAlwaysTrue();
        }
    }

    /** What users wrote in SQL. */
    record Raw(List<RawSql.Part> parts) implements Predicate {
        @Override
        public String toString() {
            return parts.stream().map(RawSql.Part::toString).collect(Collectors.joining("", "sql(", ")"));
        }
    }

    /**
     * Whether a row is one that a relation of a certain row leads to.
     *
     * @param link the relation
     * @param key the columns of the id of the model that has it
     * @param id the id of the row that has it
     */
    record LedTo(Link<?, ?> link, List<ColumnDefinition> key, List<Object> id) implements Predicate {
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder().append(link);
            for (int i = 0; i < key.size(); i++) {
                text.append(i == 0 ? " of " : " and ")
                        .append(key.get(i).path())
                        .append(" = ")
                        .append(StoredValues.show(id.get(i)));
            }
            return text.toString();
        }
    }

    /** The negation of another. */
    record Not(Predicate negated) implements Predicate {
        @Override
        public String toString() {
            return "not (" + negated + ")";
        }
    }

    /** All of some; true where there are none. */
    record All(List<Predicate> parts) implements Predicate {
        @Override
        public String toString() {
            return parts.isEmpty() ? "true" : join(parts, " and ");
        }
    }

    /** At least one of some; false where there are none. */
    record Any(List<Predicate> parts) implements Predicate {
        @Override
        public String toString() {
            return parts.isEmpty() ? "false" : join(parts, " or ");
        }
    }

    /** True for every row. */
    static Predicate always() {
        return new All(List.of());
    }

    /** True for no row. */
    static Predicate never() {
        return new Any(List.of());
    }

    /** All of some; those that are a conjunction themselves are taken apart. */
    static Predicate all(List<Predicate> parts) {
        List<Predicate> flat = new ArrayList<>(parts.size());
        for (Predicate part : parts) {
            if (part instanceof All all) {
                flat.addAll(all.parts);
            } else {
                flat.add(part);
            }
        }
        return flat.size() == 1 ? flat.get(0) : new All(List.copyOf(flat));
    }

    /** At least one of some; those that are a disjunction themselves are taken apart. */
    static Predicate any(List<Predicate> parts) {
        List<Predicate> flat = new ArrayList<>(parts.size());
        for (Predicate part : parts) {
            if (part instanceof Any any) {
                flat.addAll(any.parts);
            } else {
                flat.add(part);
            }
        }
        return flat.size() == 1 ? flat.get(0) : new Any(List.copyOf(flat));
    }

    /**
     * Whether columns have one of some keys.
     *
     * @param keys at least one, as {@link StoredKeys} gives them
     */
    static Predicate ofKeys(List<ColumnDefinition> columns, Collection<?> keys) {
        if (columns.size() == 1) {
            List<Object> values = new ArrayList<>(keys.size());
            for (Object key : keys) {
                values.add(StoredKeys.parts(key).get(0));
            }
            return new In(columns.get(0), values, false);
        }
        List<List<Object>> rows = new ArrayList<>(keys.size());
        for (Object key : keys) {
            rows.add(StoredKeys.parts(key));
        }
        return new InRows(columns, rows);
    }

    /** Whether it is true for every row, whatever the columns hold: an empty list of conditions is what makes it so. */
    default boolean isAlwaysTrue() {
        if (this instanceof All all) {
            return all.parts.stream().allMatch(Predicate::isAlwaysTrue);
        }
        if (this instanceof Any any) {
            return any.parts.stream().anyMatch(Predicate::isAlwaysTrue);
        }
        if (this instanceof Related related) {
            return related.negated && related.isOfNone();
        }
        return this instanceof Not not && not.negated.isAlwaysFalse();
    }

    /** Whether it is true for no row, whatever the columns hold. */
    default boolean isAlwaysFalse() {
        if (this instanceof Any any) {
            return any.parts.stream().allMatch(Predicate::isAlwaysFalse);
        }
        if (this instanceof All all) {
            return all.parts.stream().anyMatch(Predicate::isAlwaysFalse);
        }
        if (this instanceof Related related) {
            return !related.negated && related.isOfNone();
        }
        return this instanceof Not not && not.negated.isAlwaysTrue();
    }

    private static String join(List<Predicate> parts, String by) {
        return parts.stream()
                .map(part -> part instanceof All || part instanceof Any ? "(" + part + ")" : part.toString())
                .collect(Collectors.joining(by));
    }
}
