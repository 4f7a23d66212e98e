package dev.relata.processor.testing;

import dev.relata.ReferentialAction;
import dev.relata.processor.graph.Automatic;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Component;
import dev.relata.processor.graph.Condition;
import dev.relata.processor.graph.ConditionParser;
import dev.relata.processor.graph.Model;
import dev.relata.processor.graph.Naming;
import dev.relata.processor.graph.Relation;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.RelationKind;
import dev.relata.processor.model.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Makes a model. What is added later may name what was added before. */
public final class TestModel {
    private final ClassRef type;
    private String table;
    private final List<Column> columns = new ArrayList<>();
    private final List<Component.RelationEnd> ends = new ArrayList<>();
    private List<Column> key = List.of();
    private final List<Model.Key> uniques = new ArrayList<>();
    private final List<Model.Key> indexes = new ArrayList<>();
    private final List<Model.Check> checks = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    public TestModel(String name) {
        type = ClassRef.topLevel("shop", name);
        table = Naming.snakeCase(name);
    }

    public TestModel table(String name) {
        table = name;
        return this;
    }

    public TestModel with(TestColumn... added) {
        for (TestColumn column : added) {
            columns.add(column.build());
        }
        return this;
    }

    public TestModel column(String component, Scalar scalar) {
        return with(TestColumn.of(component, scalar));
    }

    /** A column {@code id} that counts up. */
    public TestModel id() {
        return with(TestColumn.of("id", Scalar.LONG).automatic(Automatic.AUTOINCREMENT))
                .key("id");
    }

    public TestModel key(String... components) {
        key = columns(components);
        return this;
    }

    public TestModel unique(String... components) {
        uniques.add(key("key", Optional.empty(), components));
        return this;
    }

    public TestModel uniqueWhere(String where, String... components) {
        uniques.add(key("key", Optional.of(condition(where)), components));
        return this;
    }

    public TestModel index(String... components) {
        indexes.add(key("idx", Optional.empty(), components));
        return this;
    }

    public TestModel indexWhere(String where, String... components) {
        indexes.add(key("idx", Optional.of(condition(where)), components));
        return this;
    }

    public TestModel check(String text) {
        Condition condition = condition(text);
        List<String> names = condition.columns().stream().map(Column::name).toList();
        String name = Naming.distinct(
                Naming.constraint(table, names, "check"),
                checks.stream().map(Model.Check::name).toList());
        checks.add(new Model.Check(name, condition));
        return this;
    }

    /** A required relation over one column, which is added: not null, restricted, to the target's id. */
    public TestModel belongsTo(String component, TestModel target) {
        Column id = target.key.get(0);
        TestColumn foreignKey = TestColumn.of(component + "Id", id.type().scalar());
        return with(foreignKey).owns(component, target, List.of(component + "Id"), List.of(id.component()), r -> r);
    }

    /** A relation over columns that are there, with the actions that are the defaults. */
    public TestModel owns(
            String component,
            TestModel target,
            List<String> fields,
            List<String> references,
            UnaryOperator<Relation> change) {
        List<Column> own = columns(fields.toArray(String[]::new));
        boolean nullable = own.stream().anyMatch(Column::isNullable);
        RelationKind kind = nullable ? RelationKind.MAYBE : RelationKind.ONE;
        ends.add(new Component.RelationEnd(component, kind, target.type));
        relations.add(change.apply(new Relation(
                Optional.empty(),
                new Relation.End(type, component, kind),
                target.type,
                Optional.empty(),
                own,
                target.columns(references.toArray(String[]::new)),
                ReferentialAction.RESTRICT,
                ReferentialAction.CASCADE,
                Naming.constraint(table, own.stream().map(Column::name).toList(), "fkey"))));
        return this;
    }

    /** The other actions of a relation. */
    public static UnaryOperator<Relation> actions(ReferentialAction onDelete, ReferentialAction onUpdate) {
        return r -> new Relation(
                r.name(),
                r.owner(),
                r.target(),
                r.inverse(),
                r.fields(),
                r.references(),
                onDelete,
                onUpdate,
                r.constraint());
    }

    public ClassRef type() {
        return type;
    }

    String table() {
        return table;
    }

    Column singleKey() {
        return key.get(0);
    }

    List<Relation> relations() {
        return relations;
    }

    public Model build() {
        List<Component> components = new ArrayList<>();
        columns.forEach(column -> components.add(new Component.Single(column)));
        components.addAll(ends);
        Model.Key primaryKey = new Model.Key(Naming.primaryKey(table), key, Optional.empty());
        return new Model(type, true, table, components, primaryKey, uniques, indexes, checks, false, false);
    }

    private Model.Key key(String suffix, Optional<Condition> where, String... components) {
        List<Column> over = columns(components);
        List<String> names = over.stream().map(Column::name).toList();
        return new Model.Key(Naming.constraint(table, names, suffix), over, where);
    }

    private Condition condition(String text) {
        ConditionParser.Result result = ConditionParser.parse(text, columns);
        if (result instanceof ConditionParser.Parsed parsed) {
            return parsed.condition();
        }
        throw new IllegalArgumentException(result.toString());
    }

    private List<Column> columns(String... components) {
        return List.of(components).stream().map(this::column).toList();
    }

    private Column column(String component) {
        return columns.stream()
                .filter(column -> column.component().equals(component))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(component));
    }
}
