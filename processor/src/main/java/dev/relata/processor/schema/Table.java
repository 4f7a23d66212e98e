package dev.relata.processor.schema;

import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Model;
import dev.relata.processor.model.ClassRef;
import java.util.List;
import java.util.Optional;

/**
 * A table.
 *
 * @param name the name in the database
 * @param model the model whose rows it holds; empty for a join table
 * @param columns in the order of the components
 * @param primaryKey never partial
 * @param uniques partial ones included
 * @param foreignKeys in the order of the components that own them
 * @param indexes those that were asked for, then those that foreign keys need
 * @param checks those that were asked for, then those that follow from types, in the order of the columns
 */
public record Table(
        String name,
        Optional<ClassRef> model,
        List<Column> columns,
        Model.Key primaryKey,
        List<Model.Key> uniques,
        List<ForeignKey> foreignKeys,
        List<Model.Key> indexes,
        List<Check> checks) {
    public Table {
        columns = List.copyOf(columns);
        uniques = List.copyOf(uniques);
        foreignKeys = List.copyOf(foreignKeys);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
    }
}
