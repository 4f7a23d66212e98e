package dev.relata.processor.schema;

import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Condition;
import java.util.List;

/** A check of a table. */
public sealed interface Check {
    /** The name in the database. */
    String name();

    /** The columns it looks at. */
    List<Column> columns();

    /** A {@code @Check}. */
    record Stated(String name, Condition condition) implements Check {
        @Override
        public List<Column> columns() {
            return condition.columns();
        }
    }

    /**
     * What follows from the type of a column: constants of an enum, range of an integer, length of a text. A dialect whose
     * own type says it all writes none; the name is the same on all that write one.
     */
    record OfType(String name, Column column) implements Check {
        @Override
        public List<Column> columns() {
            return List.of(column);
        }
    }
}
