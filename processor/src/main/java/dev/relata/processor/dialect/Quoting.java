package dev.relata.processor.dialect;

import dev.relata.processor.graph.Column;
import java.util.Collection;
import java.util.stream.Collectors;

/** Quotes names and texts, as standard SQL has it. */
final class Quoting {
    private Quoting() {}

    static String name(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String name(Column column) {
        return name(column.name());
    }

    /** {@code ("a", "b")}. */
    static String names(Collection<Column> columns) {
        return columns.stream().map(Quoting::name).collect(Collectors.joining(", ", "(", ")"));
    }

    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** {@code ('A', 'B')}. */
    static String texts(Collection<String> texts) {
        return texts.stream().map(Quoting::text).collect(Collectors.joining(", ", "(", ")"));
    }
}
