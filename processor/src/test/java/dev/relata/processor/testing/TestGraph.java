package dev.relata.processor.testing;

import dev.relata.processor.graph.Graph;
import dev.relata.processor.graph.ManyToMany;
import dev.relata.processor.graph.Naming;
import dev.relata.processor.graph.Relation;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.RelationKind;
import dev.relata.processor.schema.Schema;
import dev.relata.processor.schema.SchemaBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a graph of models. */
public final class TestGraph {
    private final List<TestModel> models;
    private final List<ManyToMany> joins = new ArrayList<>();

    public TestGraph(List<TestModel> models) {
        this.models = List.copyOf(models);
    }

    public static TestGraph of(TestModel... models) {
        return new TestGraph(List.of(models));
    }

    public TestGraph manyToMany(
            String table, TestModel first, String firstColumn, TestModel second, String secondColumn) {
        joins.add(new ManyToMany(
                Optional.empty(), table, side(table, first, firstColumn), side(table, second, secondColumn)));
        return this;
    }

    private static ManyToMany.Side side(String table, TestModel model, String column) {
        return new ManyToMany.Side(
                new Relation.End(model.type(), "by_" + column, RelationKind.MANY),
                column,
                model.singleKey(),
                Naming.constraint(table, List.of(column), "fkey"));
    }

    public Graph build() {
        List<Relation> relations =
                models.stream().flatMap(model -> model.relations().stream()).toList();
        return new Graph(models.stream().map(TestModel::build).toList(), relations, joins);
    }

    public List<ClassRef> types() {
        return models.stream().map(TestModel::type).toList();
    }

    public Schema schema() {
        return SchemaBuilder.schema(build(), types());
    }
}
