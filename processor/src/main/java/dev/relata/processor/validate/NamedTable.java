package dev.relata.processor.validate;

import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.DraftKey;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.graph.Graph;
import dev.relata.processor.graph.ManyToMany;
import dev.relata.processor.graph.Model;
import dev.relata.processor.graph.Relation;
import dev.relata.processor.model.CheckDeclaration;
import dev.relata.processor.model.ColumnDeclaration;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.DatabaseDeclaration;
import dev.relata.processor.model.KeyDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.RelationDeclaration;
import dev.relata.processor.model.Written;
import dev.relata.processor.schema.ForeignKey;
import dev.relata.processor.schema.SchemaBuilder;
import dev.relata.processor.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A table as messages speak of it, and where what it consists of is written.
 *
 * @param subject the model, or the component of a many-to-many relation
 * @param model empty for a join table
 * @param at where the table gets its name
 * @param edits how it gets another
 */
record NamedTable(Table table, String subject, Optional<DraftModel> model, Location at, NameEdits edits) {

    /** The tables of a database: those of its models, then join tables. */
    static List<NamedTable> of(DatabaseDeclaration database, Findings models) {
        Graph graph = DatabaseNames.graph(database, models);
        UnaryOperator<String> folding = DatabaseNames.folding(database);
        Set<String> seen = new HashSet<>();
        // Of two tables of one name only the first: the other is reported for that.
        return Stream.concat(
                        graph.models().stream().flatMap(model -> named(model, graph, models).stream()),
                        graph.manyToMany().stream().map(join -> named(join, graph, models)))
                .filter(named -> seen.add(folding.apply(named.table().name())))
                .toList();
    }

    private static Optional<NamedTable> named(Model model, Graph graph, Findings models) {
        return models.draft()
                .model(model.type())
                .map(draft -> new NamedTable(
                        SchemaBuilder.table(model, graph),
                        model.type().simpleName(),
                        Optional.of(draft),
                        DatabaseNames.table(draft.declaration()),
                        new NameEdits(
                                Optional.of(draft.declaration()),
                                name -> DatabaseNames.table(draft.declaration(), name))));
    }

    private static NamedTable named(ManyToMany join, Graph graph, Findings models) {
        Relation.End end = join.first().end();
        return new NamedTable(
                SchemaBuilder.joinTable(join, graph),
                end.label(),
                Optional.empty(),
                DatabaseNames.end(models, end),
                new NameEdits(Optional.empty(), name -> DatabaseNames.joinTable(models, join, name)));
    }

    boolean isJoinTable() {
        return model.isEmpty();
    }

    String of() {
        return " of `" + subject + "`";
    }

    String of(ForeignKey key) {
        return " of `" + subject
                + key.component().map(component -> "." + component).orElse("") + "`";
    }

    String label(Column column) {
        return isJoinTable() ? subject : subject + "." + column.component();
    }

    /** The foreign key that an index was made for; empty for an index that is written. */
    Optional<ForeignKey> automatic(Model.Key index) {
        boolean written = declared(index, DraftModel::indexes).isPresent();
        return written
                ? Optional.empty()
                : table.foreignKeys().stream()
                        .filter(key -> key.columns().equals(index.columns()))
                        .findFirst();
    }

    /** Where a name of a key or check is written; of two that are the same, the last. */
    Location name(String name) {
        return declaration().stream()
                .flatMap(NamedTable::names)
                .filter(written -> written.value().equals(name))
                .reduce((first, last) -> last)
                .map(Written::at)
                .or(() -> declaration().map(ModelDeclaration::at))
                .orElse(at);
    }

    /** Where the id is written; of a join table, the table. */
    Location id() {
        return declaration().stream()
                .flatMap(declared -> Stream.concat(
                        declared.ids().stream().map(KeyDeclaration::at),
                        declared.components().stream().flatMap(component -> component.id().stream())))
                .findFirst()
                .orElse(at);
    }

    /** Where a unique or an index is written. */
    Location key(Model.Key key) {
        return declared(key, DraftModel::uniques)
                .or(() -> declared(key, DraftModel::indexes))
                .map(written -> written.declaration().at())
                .or(() -> declaration().map(ModelDeclaration::at))
                .orElse(at);
    }

    /** Where the name of a foreign key is written, else its component. */
    Location foreignKey(ForeignKey key) {
        Optional<ComponentDeclaration> component = key.component().flatMap(this::component);
        return component
                .flatMap(ComponentDeclaration::relation)
                .flatMap(RelationDeclaration::constraint)
                .filter(written -> written.value().equals(key.name()))
                .map(Written::at)
                .or(() -> component.map(ComponentDeclaration::at))
                .orElse(at);
    }

    /** Where the name of a column is written, else its component. */
    Location column(Column column) {
        Optional<ComponentDeclaration> component = component(column.path().get(0));
        return component
                .flatMap(ComponentDeclaration::column)
                .flatMap(ColumnDeclaration::name)
                .map(Written::at)
                .or(() -> component.map(ComponentDeclaration::at))
                .orElse(at);
    }

    private Optional<DraftKey> declared(Model.Key key, Function<DraftModel, List<DraftKey>> written) {
        return model.stream()
                .flatMap(draft -> written.apply(draft).stream())
                .filter(draft -> draft.columns().equals(key.columns())
                        && draft.where().isPresent() == key.where().isPresent())
                .findFirst();
    }

    private Optional<ModelDeclaration> declaration() {
        return model.map(DraftModel::declaration);
    }

    private Optional<ComponentDeclaration> component(String name) {
        return declaration().flatMap(declared -> declared.component(name));
    }

    private static Stream<Written<String>> names(ModelDeclaration model) {
        Stream<Optional<Written<String>>> ofModel = Stream.concat(
                Stream.concat(model.uniques().stream(), model.indexes().stream())
                        .map(key -> key.name()),
                model.checks().stream().map(CheckDeclaration::name));
        return Stream.concat(ofModel, model.components().stream().flatMap(NamedTable::names))
                .flatMap(Optional::stream);
    }

    private static Stream<Optional<Written<String>>> names(ComponentDeclaration component) {
        return Stream.concat(
                Stream.concat(component.uniques().stream(), component.indexes().stream())
                        .map(key -> key.name()),
                component.checks().stream().map(CheckDeclaration::name));
    }
}
