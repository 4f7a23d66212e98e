package dev.relata.processor.schema;

import java.util.List;

/**
 * The tables of a database.
 *
 * @param tables parents before their children, where models do not require each other in a cycle; ties by name
 */
public record Schema(List<Table> tables) {
    public Schema {
        tables = List.copyOf(tables);
    }

    /** Whether this foreign key of a table points to a table that comes later: it closes a cycle. */
    public boolean pointsForward(Table table, ForeignKey key) {
        List<String> names = tables.stream().map(Table::name).toList();
        return names.indexOf(key.parentTable()) > names.indexOf(table.name());
    }
}
