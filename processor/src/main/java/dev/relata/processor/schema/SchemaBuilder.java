package dev.relata.processor.schema;

import dev.relata.ReferentialAction;
import dev.relata.processor.graph.Automatic;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Graph;
import dev.relata.processor.graph.ManyToMany;
import dev.relata.processor.graph.Model;
import dev.relata.processor.graph.Naming;
import dev.relata.processor.graph.Relation;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.Nullness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Lays out models and relations as tables. The same graph gives the same tables, in whatever order it was collected. */
public final class SchemaBuilder {
    private SchemaBuilder() {}

    /**
     * The tables of these models and of the many-to-many relations between them.
     *
     * @param models records of the graph; a relation to a model that is not among them leaves its foreign key out
     */
    public static Schema schema(Graph graph, Collection<ClassRef> models) {
        Set<ClassRef> listed = new TreeSet<>(models);
        List<Table> tables = new ArrayList<>();
        for (ClassRef type : listed) {
            graph.model(type).ifPresent(model -> tables.add(table(model, graph, listed)));
        }
        graph.manyToMany().stream()
                .filter(join -> join.sides().stream()
                        .allMatch(side -> listed.contains(side.end().model())))
                .forEach(join -> tables.add(joinTable(join, graph)));
        return new Schema(TableOrder.parentsFirst(tables));
    }

    /** The table of one model; the graph holds the models it points to. */
    public static Table table(Model model, Graph graph) {
        Set<ClassRef> known = new HashSet<>();
        graph.models().forEach(other -> known.add(other.type()));
        return table(model, graph, known);
    }

    private static Table table(Model model, Graph graph, Set<ClassRef> targets) {
        List<ForeignKey> foreignKeys = graph.ownedBy(model).stream()
                .filter(relation -> targets.contains(relation.target()))
                .map(relation -> foreignKey(relation, tableOf(graph, relation.target())))
                .toList();
        return new Table(
                model.table(),
                Optional.of(model.type()),
                model.columns(),
                model.primaryKey(),
                model.uniques(),
                foreignKeys,
                KeyIndexes.of(model.table(), model.primaryKey(), model.uniques(), model.indexes(), foreignKeys),
                checks(model, foreignKeys));
    }

    /** The table of the pairs of a many-to-many relation. */
    public static Table joinTable(ManyToMany join, Graph graph) {
        List<ForeignKey> foreignKeys = join.sides().stream()
                .map(side -> new ForeignKey(
                        side.constraint(),
                        Optional.empty(),
                        List.of(joinColumn(side)),
                        tableOf(graph, side.end().model()),
                        List.of(side.references()),
                        ReferentialAction.CASCADE,
                        ReferentialAction.CASCADE))
                .toList();
        List<Column> columns =
                join.sides().stream().map(SchemaBuilder::joinColumn).toList();
        Model.Key primaryKey = new Model.Key(Naming.primaryKey(join.table()), columns, Optional.empty());
        return new Table(
                join.table(),
                Optional.empty(),
                columns,
                primaryKey,
                List.of(),
                foreignKeys,
                KeyIndexes.of(join.table(), primaryKey, List.of(), List.of(), foreignKeys),
                TypeChecks.of(join.table(), columns, names(primaryKey, List.of(), foreignKeys)));
    }

    private static List<Check> checks(Model model, List<ForeignKey> foreignKeys) {
        List<Check> checks = new ArrayList<>();
        Set<String> taken = names(model.primaryKey(), model.uniques(), foreignKeys);
        for (Model.Check check : model.checks()) {
            checks.add(new Check.Stated(check.name(), check.condition()));
            taken.add(check.name());
        }
        checks.addAll(TypeChecks.of(model.table(), model.columns(), taken));
        return checks;
    }

    private static ForeignKey foreignKey(Relation relation, String parentTable) {
        return new ForeignKey(
                relation.constraint(),
                Optional.of(relation.owner().component()),
                relation.fields(),
                parentTable,
                relation.references(),
                relation.onDelete(),
                relation.onUpdate());
    }

    /** The column takes the type of the id it points to; its name stands for the component it does not have. */
    private static Column joinColumn(ManyToMany.Side side) {
        Column id = side.references();
        return new Column(
                List.of(side.column()),
                side.column(),
                id.type(),
                Nullness.REQUIRED,
                Optional.empty(),
                Automatic.NONE,
                Optional.empty(),
                id.length(),
                id.precision(),
                id.scale());
    }

    private static String tableOf(Graph graph, ClassRef type) {
        return graph.model(type)
                .map(Model::table)
                .orElseThrow(() -> new IllegalArgumentException("the graph has no model " + type));
    }

    private static Set<String> names(Model.Key primaryKey, List<Model.Key> uniques, List<ForeignKey> foreignKeys) {
        Set<String> names = new HashSet<>();
        names.add(primaryKey.name());
        uniques.forEach(key -> names.add(key.name()));
        foreignKeys.forEach(key -> names.add(key.name()));
        return names;
    }
}
