package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.NAME_TAKEN;
import static dev.relata.processor.diagnostic.Rule.NAME_TOO_LONG;

import dev.relata.Dialect;
import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Graph;
import dev.relata.processor.graph.ManyToMany;
import dev.relata.processor.graph.Model;
import dev.relata.processor.graph.Relation;
import dev.relata.processor.model.ColumnDeclaration;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.DatabaseDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.RelationDeclaration;
import dev.relata.processor.model.Written;
import dev.relata.processor.schema.Check;
import dev.relata.processor.schema.ForeignKey;
import dev.relata.processor.schema.SchemaBuilder;
import dev.relata.processor.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The names of all that a schema creates, those included that nobody has written: each once in its scope, and short
 * enough. Tables and indexes share one scope; PostgreSQL has an index for each primary key and unique, too. Constraints
 * are named once in each table.
 */
final class ConstraintNames {
    /** PostgreSQL cuts what is longer, without a word. */
    private static final int POSTGRESQL_BYTES = 63;

    private static final String OWN_NAME = "give one of them a name of its own in its annotation";

    private final DatabaseDeclaration database;
    private final Consumer<Diagnostic> out;
    private final boolean postgresql;
    private final Map<String, String> schema = new HashMap<>();

    private ConstraintNames(DatabaseDeclaration database, Consumer<Diagnostic> out) {
        this.database = database;
        this.out = out;
        this.postgresql = DatabaseNames.has(database, Dialect.POSTGRESQL);
    }

    static void check(DatabaseDeclaration database, Findings models, Consumer<Diagnostic> out) {
        Graph graph = DatabaseNames.graph(database, models);
        Set<String> seen = new HashSet<>();
        // Of two tables of one name only the first: the other is reported for that.
        List<Named> tables = Stream.concat(
                        graph.models().stream().flatMap(model -> named(model, graph, models).stream()),
                        graph.manyToMany().stream().map(join -> named(join, graph, models)))
                .filter(named -> seen.add(DatabaseNames.folded(named.table().name())))
                .toList();
        ConstraintNames names = new ConstraintNames(database, out);
        for (Named named : tables) {
            names.schema.put(DatabaseNames.folded(named.table().name()), "the table" + named.of());
        }
        tables.forEach(names::check);
    }

    private void check(Named named) {
        Table table = named.table();
        Map<String, String> constraints = new HashMap<>();
        boolean join = table.model().isEmpty();
        length(
                (join ? "the join table" : "the table") + named.of(),
                table.name(),
                named.places().table(),
                join ? "@Relation(name = \"..\")" : "@Model(table = \"..\")");
        for (Column column : table.columns()) {
            length(
                    "the column of `" + named.label(column) + "`",
                    column.name(),
                    named.places().column(column),
                    "@Column(name = \"..\")");
        }
        key(table.primaryKey(), "the primary key" + named.of(), named, constraints);
        for (Model.Key key : table.uniques()) {
            key(key, "the unique over " + Words.columns(key.columns()) + named.of(), named, constraints);
        }
        for (ForeignKey key : table.foreignKeys()) {
            Location at = named.places().foreignKey(key);
            claim(constraints, key.name(), "the foreign key" + named.of(key), at);
        }
        for (Check check : table.checks()) {
            claim(
                    constraints,
                    check.name(),
                    "a check" + named.of(),
                    named.places().name(check.name()));
        }
        for (Model.Key index : table.indexes()) {
            index(index, named);
        }
    }

    private void key(Model.Key key, String what, Named named, Map<String, String> constraints) {
        Location at = named.places().name(key.name());
        boolean index = key.where().isPresent();
        if (index || postgresql) {
            claim(schema, key.name(), what, at);
        }
        if (!index) {
            constraints.putIfAbsent(DatabaseNames.folded(key.name()), what);
        }
    }

    private void index(Model.Key index, Named named) {
        Optional<ForeignKey> automatic = named.asked().contains(index)
                ? Optional.empty()
                : named.table().foreignKeys().stream()
                        .filter(key -> key.columns().equals(index.columns()))
                        .findFirst();
        String what = automatic
                .map(key -> "the index for the foreign key" + named.of(key))
                .orElseGet(() -> "the index over " + Words.columns(index.columns()) + named.of());
        claim(
                schema,
                index.name(),
                what,
                automatic
                        .map(named.places()::foreignKey)
                        .orElseGet(() -> named.places().name(index.name())),
                automatic.isPresent()
                        ? "write that index yourself, with a name of its own:\n" + written(index)
                        : OWN_NAME);
    }

    private static String written(Model.Key index) {
        return index.columns().size() == 1
                ? "@Index(name = \"..\") " + Words.declared(index.columns().get(0))
                : "@Index(fields = " + Words.value(index.columns()) + ", name = \"..\")";
    }

    private void claim(Map<String, String> taken, String name, String what, Location at) {
        claim(taken, name, what, at, OWN_NAME);
    }

    private void claim(Map<String, String> taken, String name, String what, Location at, String help) {
        String other = taken.putIfAbsent(DatabaseNames.folded(name), what);
        if (other == null) {
            length(what, name, at, what.startsWith("the foreign key") ? "constraint = \"..\"" : "name = \"..\"");
        } else {
            out.accept(Diagnostic.of(NAME_TAKEN, at, what + " is called `" + name + "`, and so is " + other)
                    .help(help));
        }
    }

    private void length(String what, String name, Location at, String shorter) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (postgresql && bytes > POSTGRESQL_BYTES) {
            out.accept(Diagnostic.of(
                            NAME_TOO_LONG,
                            at,
                            what + " has a name of " + bytes + " bytes, but PostgreSQL keeps " + POSTGRESQL_BYTES)
                    .note("the database `" + database.name() + "` has the dialect `POSTGRESQL`")
                    .help("give it a shorter name:\n" + shorter));
        }
    }

    private static Optional<Named> named(Model model, Graph graph, Findings models) {
        return models.draft()
                .model(model.type())
                .map(draft -> new Named(
                        SchemaBuilder.table(model, graph),
                        model.type().simpleName(),
                        model.indexes(),
                        new Places(Optional.of(draft.declaration()), DatabaseNames.table(draft.declaration()))));
    }

    private static Named named(ManyToMany join, Graph graph, Findings models) {
        Relation.End end = join.first().end();
        return new Named(
                SchemaBuilder.joinTable(join, graph),
                end.label(),
                List.of(),
                new Places(Optional.empty(), DatabaseNames.end(models, end)));
    }

    /**
     * A table as messages speak of it.
     *
     * @param subject the model, or the component of a many-to-many relation
     * @param asked the indexes that are written
     */
    private record Named(Table table, String subject, Collection<Model.Key> asked, Places places) {
        String of() {
            return " of `" + subject + "`";
        }

        String of(ForeignKey key) {
            return " of `" + subject
                    + key.component().map(component -> "." + component).orElse("") + "`";
        }

        String label(Column column) {
            return table.model().isPresent() ? subject + "." + column.component() : subject;
        }
    }

    /**
     * Where names are written; of two that are the same, the last.
     *
     * @param model empty for a join table
     * @param table where the table gets its name
     */
    private record Places(Optional<ModelDeclaration> model, Location table) {
        Location name(String name) {
            return model.stream()
                    .flatMap(Places::names)
                    .filter(written -> written.value().equals(name))
                    .reduce((first, last) -> last)
                    .map(Written::at)
                    .or(() -> model.map(ModelDeclaration::at))
                    .orElse(table);
        }

        Location foreignKey(ForeignKey key) {
            Optional<ComponentDeclaration> component = key.component().flatMap(this::component);
            return component
                    .flatMap(ComponentDeclaration::relation)
                    .flatMap(RelationDeclaration::constraint)
                    .filter(written -> written.value().equals(key.name()))
                    .map(Written::at)
                    .or(() -> component.map(ComponentDeclaration::at))
                    .orElse(table);
        }

        Location column(Column column) {
            Optional<ComponentDeclaration> component = component(column.path().get(0));
            return component
                    .flatMap(ComponentDeclaration::column)
                    .flatMap(ColumnDeclaration::name)
                    .map(Written::at)
                    .or(() -> component.map(ComponentDeclaration::at))
                    .orElse(table);
        }

        private Optional<ComponentDeclaration> component(String name) {
            return model.flatMap(declared -> declared.component(name));
        }

        private static Stream<Written<String>> names(ModelDeclaration model) {
            return Stream.of(
                            model.uniques().stream().map(key -> key.name()),
                            model.indexes().stream().map(key -> key.name()),
                            model.checks().stream().map(check -> check.name()),
                            model.components().stream().flatMap(Places::names))
                    .flatMap(names -> names)
                    .flatMap(Optional::stream);
        }

        private static Stream<Optional<Written<String>>> names(ComponentDeclaration component) {
            return Stream.of(
                            component.uniques().stream().map(key -> key.name()),
                            component.indexes().stream().map(key -> key.name()),
                            component.checks().stream().map(check -> check.name()))
                    .flatMap(names -> names);
        }
    }
}
