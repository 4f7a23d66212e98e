package dev.relata.processor.graph;

import dev.relata.processor.model.ClassRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A record annotated {@code @Model}, as the database sees it. Names of constraints are final.
 *
 * @param type the record
 * @param isPublic whether generated types are public, as the record is, or package-private
 * @param table the name of the table
 * @param components all components in the order of the constructor
 * @param primaryKey the id: one column or more, in key order
 * @param uniques in the order of their declaration: on components first, then on the record
 * @param indexes likewise
 * @param checks likewise; checks that follow from a type (enums, booleans, lengths, ranges) are not among them
 * @param permanent whether rows are never deleted
 * @param constructorMayThrow whether the record's constructor, or that of a value or embedded record in it, has a body
 */
public record Model(
        ClassRef type,
        boolean isPublic,
        String table,
        List<Component> components,
        Key primaryKey,
        List<Key> uniques,
        List<Key> indexes,
        List<Check> checks,
        boolean permanent,
        boolean constructorMayThrow) {
    public Model {
        components = List.copyOf(components);
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
    }

    /**
     * A primary key, a unique or an index.
     *
     * @param name the name in the database
     * @param columns in key order
     * @param where the condition of a partial one
     */
    public record Key(String name, List<Column> columns, Optional<Condition> where) {
        public Key {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A {@code @Check}.
     *
     * @param name the name in the database
     */
    public record Check(String name, Condition condition) {}

    /** All columns, those of embedded records included, in the order of the components. */
    public List<Column> columns() {
        return components.stream().flatMap(Model::columnsOf).toList();
    }

    /** The column that says when a row was deleted, where rows stay in the table. */
    public Optional<Column> softDelete() {
        return columns().stream()
                .filter(column -> column.automatic() == Automatic.SOFT_DELETE)
                .findFirst();
    }

    /** The components that are relations, in order. */
    public List<Component.RelationEnd> relationEnds() {
        return components.stream()
                .filter(Component.RelationEnd.class::isInstance)
                .map(Component.RelationEnd.class::cast)
                .toList();
    }

    private static Stream<Column> columnsOf(Component component) {
        if (component instanceof Component.Single single) {
            return Stream.of(single.column());
        }
        return component instanceof Component.EmbeddedRecord embedded ? embedded.columns().stream() : Stream.empty();
    }
}
