package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.DUPLICATE_TABLE;
import static dev.relata.processor.diagnostic.Rule.JOIN_TABLE_TAKEN;
import static dev.relata.processor.diagnostic.Rule.RESERVED_NAME;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.dialect.DialectFacts;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.graph.Graph;
import dev.relata.processor.graph.ManyToMany;
import dev.relata.processor.graph.Naming;
import dev.relata.processor.graph.Relation;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.DatabaseDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.Written;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Names of tables and columns: each table once in the schema, and none the database's own. */
final class DatabaseNames {
    private DatabaseNames() {}

    static void tables(DatabaseDeclaration database, Findings models, Consumer<Diagnostic> out) {
        Map<String, String> tables = new HashMap<>();
        Map<String, DraftModel> first = new HashMap<>();
        UnaryOperator<String> folding = folding(database);
        for (DraftModel model : DatabaseModels.models(database, models.draft())) {
            tables.putIfAbsent(folding.apply(model.table()), model.name());
            DraftModel other = first.putIfAbsent(folding.apply(model.table()), model);
            if (other != null) {
                out.accept(NameRules.taken(
                                DUPLICATE_TABLE,
                                table(model.declaration()),
                                "`" + other.name() + "` and `" + model.name() + "`",
                                "table",
                                List.of(other.table(), model.table()))
                        .help("for another name, ", table(model.declaration(), free(model, database, models))));
            }
        }
        for (ManyToMany join : graph(database, models).manyToMany()) {
            String label = join.first().end().label();
            String other = tables.putIfAbsent(folding.apply(join.table()), label);
            if (other != null) {
                out.accept(Diagnostic.of(
                                JOIN_TABLE_TAKEN,
                                end(models, join.first().end()),
                                "`" + label + "`: its join table is called `" + join.table()
                                        + "`, and so is the table of `" + other + "`")
                        .note("a relation with a name gives it to its join table")
                        .help(
                                "",
                                joinTable(
                                        models,
                                        join,
                                        join.first().end().model().simpleName()
                                                + Words.capitalized(
                                                        join.first().end().component()))));
            }
        }
    }

    static void reserved(DatabaseDeclaration database, Findings models, Consumer<Diagnostic> out) {
        for (DialectFacts dialect : DatabaseModels.facts(database)) {
            for (DraftModel model : DatabaseModels.models(database, models.draft())) {
                reserved(model, dialect, out);
            }
        }
    }

    private static void reserved(DraftModel model, DialectFacts dialect, Consumer<Diagnostic> out) {
        dialect.reservedTablePrefix()
                .filter(prefix -> model.table().toLowerCase(Locale.ROOT).startsWith(prefix))
                .ifPresent(prefix -> out.accept(Diagnostic.of(
                                RESERVED_NAME,
                                table(model.declaration()),
                                "`" + model.name() + "`: " + dialect.title() + " keeps table names that begin with `"
                                        + prefix + "` for itself")
                        .help(
                                "",
                                table(
                                        model.declaration(),
                                        "own_" + model.table().substring(prefix.length())))));
        for (Column column : model.columns()) {
            if (dialect.isReservedColumn(column.name())) {
                out.accept(Diagnostic.of(
                                RESERVED_NAME,
                                component(model.declaration(), column.path().get(0)),
                                "`" + model.name() + "." + column.component() + "`: every table of " + dialect.title()
                                        + " has a column `" + column.name() + "` of its own")
                        .help(
                                "",
                                Place.list(Place.of(model, column)
                                        .map(place ->
                                                place.set("@Column", RelationEdits.name("own_" + column.name()))))));
            }
        }
    }

    /** Another name of a table. */
    static List<Edit> table(ModelDeclaration model, String table) {
        return List.of(Edit.set("@Model", model.name(), "table = " + Words.literal(table)));
    }

    private static String free(DraftModel model, DatabaseDeclaration database, Findings models) {
        Set<String> taken = DatabaseModels.models(database, models.draft()).stream()
                .map(other -> other.table().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        String plain = Naming.snakeCase(model.name());
        return Naming.distinct(taken.contains(plain) ? model.table().toLowerCase(Locale.ROOT) : plain, taken);
    }

    /** A join table is named by both ends of its relation. */
    static List<Edit> joinTable(Findings models, ManyToMany join, String name) {
        return join.sides().stream()
                .flatMap(side -> models.draft().model(side.end().model()).stream()
                        .map(DraftModel::declaration)
                        .flatMap(model -> model
                                .component(side.end().component())
                                .map(component -> Place.of(model, component)
                                        .set("@Relation", RelationEdits.name(Words.decapitalized(name))))
                                .stream()))
                .toList();
    }

    /** Sound listed models and the relations between them. */
    static Graph graph(DatabaseDeclaration database, Findings models) {
        List<ClassRef> listed = database.models().stream().map(Written::value).toList();
        Graph all = models.graph();
        return new Graph(
                all.models().stream()
                        .filter(model -> listed.contains(model.type()))
                        .toList(),
                all.relations().stream()
                        .filter(r -> listed.contains(r.owner().model()) && listed.contains(r.target()))
                        .toList(),
                all.manyToMany().stream()
                        .filter(m -> m.sides().stream()
                                .allMatch(side -> listed.contains(side.end().model())))
                        .toList());
    }

    static Location table(ModelDeclaration model) {
        return model.table().map(Written::at).orElse(model.at());
    }

    static Location end(Findings models, Relation.End end) {
        Optional<ModelDeclaration> model = models.draft().model(end.model()).map(DraftModel::declaration);
        return model.map(declared -> component(declared, end.component())).orElse(Location.nowhere());
    }

    static Location component(ModelDeclaration model, String name) {
        return model.component(name).map(c -> c.at()).orElse(model.at());
    }

    /** How names are compared: without their case where one of the dialects compares them so. */
    static UnaryOperator<String> folding(DatabaseDeclaration database) {
        return DatabaseModels.facts(database).stream().anyMatch(DialectFacts::foldsCase)
                ? name -> name.toLowerCase(Locale.ROOT)
                : name -> name;
    }
}
