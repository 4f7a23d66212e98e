package dev.relata.processor.schema;

import dev.relata.ReferentialAction;
import dev.relata.processor.graph.Column;
import java.util.List;
import java.util.Optional;

/**
 * A foreign key of a table.
 *
 * @param name the name in the database
 * @param component the relation component that owns it; empty in a join table
 * @param columns the columns of this table
 * @param parentTable the table they point to
 * @param parentColumns the columns they point to, in the same order
 */
public record ForeignKey(
        String name,
        Optional<String> component,
        List<Column> columns,
        String parentTable,
        List<Column> parentColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate) {
    public ForeignKey {
        columns = List.copyOf(columns);
        parentColumns = List.copyOf(parentColumns);
    }
}
