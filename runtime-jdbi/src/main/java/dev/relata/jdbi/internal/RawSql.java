package dev.relata.jdbi.internal;

import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.ColumnType;
import dev.relata.jdbi.internal.dialect.SqlBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** SQL that users wrote, with columns and values in it. */
public final class RawSql {

    private static final String HOLE = "{}";

    private RawSql() {}

    /** A part of it. */
    public sealed interface Part {

        /** Writes it. */
        void write(SqlBuilder sql);
    }

    /** What the user wrote. */
    private record Text(String text) implements Part {
        @Override
        public void write(SqlBuilder sql) {
            sql.sql(text);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** A column of the rows that the condition is about, wherever that stands. */
    public record Column(ColumnDefinition column) implements Part {
        @Override
        public void write(SqlBuilder sql) {
            sql.column(column);
        }

        @Override
        public String toString() {
            return column.path();
        }
    }

    /**
     * A value.
     *
     * @param stored in its stored form
     */
    public record Value(ColumnDefinition column, Object stored) implements Part {
        @Override
        public void write(SqlBuilder sql) {
            sql.value(column, stored);
        }

        @Override
        public String toString() {
            return StoredValues.show(stored);
        }
    }

    private static ColumnDefinition valueOf(ColumnType type) {
        return new ColumnDefinition("Condition", "", "sql", "", -1, false, type, 0, 0, 0);
    }

    private static <T> Value stored(ColumnType type, Codec<T> codec, T value) {
        return new Value(valueOf(type), codec.encode(value));
    }

    /** A value that is no value of a column. */
    public static Part value(Object value) {
        if (value instanceof Boolean bool) {
            return stored(ColumnType.BOOLEAN, Codecs.bool(), bool);
        } else if (value instanceof Byte || value instanceof Short || value instanceof Integer) {
            return stored(ColumnType.INT32, Codecs.int32(valueOf(ColumnType.INT32)), ((Number) value).intValue());
        } else if (value instanceof Long number) {
            return stored(ColumnType.INT64, Codecs.int64(), number);
        } else if (value instanceof Float || value instanceof Double) {
            double number = ((Number) value).doubleValue();
            return stored(ColumnType.FLOAT64, Codecs.float64(valueOf(ColumnType.FLOAT64)), number);
        } else if (value instanceof String text) {
            return stored(ColumnType.TEXT, Codecs.text(valueOf(ColumnType.TEXT)), text);
        } else if (value instanceof byte[] bytes) {
            return stored(ColumnType.BYTES, Codecs.bytes(), bytes);
        } else if (value instanceof UUID uuid) {
            return stored(ColumnType.UUID, Codecs.uuid(valueOf(ColumnType.UUID)), uuid);
        } else if (value instanceof Instant instant) {
            return stored(ColumnType.INSTANT, Codecs.instant(valueOf(ColumnType.INSTANT)), instant);
        } else if (value instanceof LocalDate date) {
            return stored(ColumnType.DATE, Codecs.date(valueOf(ColumnType.DATE)), date);
        } else if (value instanceof LocalTime time) {
            return stored(ColumnType.TIME, Codecs.time(valueOf(ColumnType.TIME)), time);
        } else if (value instanceof LocalDateTime dateTime) {
            return stored(ColumnType.DATETIME, Codecs.dateTime(valueOf(ColumnType.DATETIME)), dateTime);
        }
        throw new InvalidValueException("SqlArgument.of(..) takes no `"
                + value.getClass().getSimpleName() + "`. Say whose value it is: POST.price.value(..).");
    }

    /**
     * A condition.
     *
     * @param template what the user wrote
     * @param arguments one for each hole in it
     */
    public static Predicate.Raw condition(String template, List<Part> arguments) {
        List<Part> parts = new ArrayList<>();
        int next = 0;
        int from = 0;
        int at = 0;
        int open = 0;
        while (at < template.length()) {
            char c = template.charAt(at);
            if (c == '\'' || c == '"') {
                int end = template.indexOf(c, at + 1);
                if (end < 0) {
                    throw refused(template, "has a " + c + " that does not end");
                }
                at = end + 1;
                continue;
            }
            if (template.startsWith(HOLE, at)) {
                if (next == arguments.size()) {
                    throw refused(template, "has more {} than the " + next + " arguments");
                }
                parts.add(new Text(template.substring(from, at)));
                parts.add(arguments.get(next));
                next++;
                at += HOLE.length();
                from = at;
                continue;
            }
            if (c == '?' || c == ';' || template.startsWith("--", at) || template.startsWith("/*", at)) {
                throw refused(
                        template,
                        "has " + (c == '?' ? "a ?: {} stands for a value" : "a comment, or more than one statement"));
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open < 0) {
                throw refused(template, "has a ) without a (");
            }
            at++;
        }
        if (open > 0) {
            throw refused(template, "has a ( without a )");
        }
        if (next < arguments.size()) {
            throw refused(template, "has " + next + " {} for " + arguments.size() + " arguments");
        }
        if (template.isBlank()) {
            throw refused(template, "is empty");
        }
        parts.add(new Text(template.substring(from)));
        return new Predicate.Raw(List.copyOf(parts));
    }

    private static InvalidValueException refused(String template, String fact) {
        return new InvalidValueException("The SQL of the condition " + fact + ": " + template);
    }
}
