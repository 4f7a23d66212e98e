package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.BAD_NAME;
import static dev.relata.processor.diagnostic.Rule.DUPLICATE_COLUMN;
import static dev.relata.processor.diagnostic.Rule.EMPTY_NAME;
import static dev.relata.processor.diagnostic.Rule.GENERATED_NAME_TAKEN;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.diagnostic.Rule;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.graph.Naming;
import dev.relata.processor.model.CheckDeclaration;
import dev.relata.processor.model.ColumnDeclaration;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.KeyDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.RelationDeclaration;
import dev.relata.processor.model.Written;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Names in the database that are written, and names of columns. */
final class NameRules {
    private NameRules() {}

    static void empty(DraftModel model, Consumer<Diagnostic> out) {
        ModelDeclaration declared = model.declaration();
        empty(
                "`" + model.name() + "`: the name of the table",
                declared.table(),
                Edit.remove("table", "@Model", model.name()),
                out);
        keys("`" + model.name() + "`", model.name(), declared.uniques(), declared.indexes(), declared.checks(), out);
        for (ComponentDeclaration component : declared.components()) {
            Place place = Place.of(declared, component);
            String label = "`" + place.label() + "`";
            empty(
                    label + ": the name of the column",
                    component.column().flatMap(ColumnDeclaration::name),
                    place.remove("name", "@Column"),
                    out);
            empty(
                    label + ": the name of the constraint",
                    component.relation().flatMap(RelationDeclaration::constraint),
                    place.remove("constraint", "@Relation"),
                    out);
            keys(label, place.label(), component.uniques(), component.indexes(), component.checks(), out);
        }
    }

    private static void keys(
            String label,
            String place,
            List<KeyDeclaration> uniques,
            List<KeyDeclaration> indexes,
            List<CheckDeclaration> checks,
            Consumer<Diagnostic> out) {
        uniques.forEach(
                key -> empty(label + ": the name of a key", key.name(), Edit.remove("name", "@Unique", place), out));
        indexes.forEach(
                key -> empty(label + ": the name of a key", key.name(), Edit.remove("name", "@Index", place), out));
        checks.forEach(check ->
                empty(label + ": the name of a check", check.name(), Edit.remove("name", "@Check", place), out));
    }

    private static void empty(String subject, Optional<Written<String>> name, Edit remove, Consumer<Diagnostic> out) {
        name.filter(written -> !isStorable(written.value()))
                .ifPresent(written -> out.accept(Diagnostic.of(
                                BAD_NAME,
                                written.at(),
                                subject + " is `" + Words.printable(written.value())
                                        + "`, with a character that no database allows")
                        .help("", storable(written.value()).map(Edit::here).orElse(remove))));
        name.filter(written -> written.value().isBlank() && isStorable(written.value()))
                .ifPresent(written -> out.accept(Diagnostic.of(EMPTY_NAME, written.at(), subject + " is empty")
                        .help("for the name that it has by default, ", remove)));
    }

    /** The letters, digits and underscores of a name. */
    private static Optional<String> storable(String name) {
        String rest = name.replaceAll("[^\\p{L}\\p{N}_]", "");
        return rest.isEmpty() ? Optional.empty() : Optional.of("\"" + rest + "\"");
    }

    private static boolean isStorable(String name) {
        return name.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    /** The class of the table has a constant for itself beside the columns. */
    static void constants(DraftModel model, Consumer<Diagnostic> out) {
        String constant = Naming.constant(model.name());
        model.declaration()
                .component(constant)
                .ifPresent(component -> out.accept(Diagnostic.of(
                                GENERATED_NAME_TAKEN,
                                component.at(),
                                "`" + model.declaration().label(component) + "` has the name of the constant that `"
                                        + model.declaration()
                                                .type()
                                                .sibling("", "Table")
                                                .simpleName()
                                        + "` has for the table")
                        .help(
                                "to keep the column's name, ",
                                Edit.declare(
                                        model.declaration().label(component),
                                        (component
                                                                .column()
                                                                .flatMap(ColumnDeclaration::name)
                                                                .isPresent()
                                                        ? ""
                                                        : "@Column(name = \"" + Naming.snakeCase(constant) + "\") ")
                                                + component.type().text() + " "
                                                + RelationEdits.fresh(
                                                        model.declaration(),
                                                        Words.decapitalized(constant.toLowerCase(Locale.ROOT)))))));
    }

    /** A name that no column has. */
    private static List<Edit> renamed(DraftModel model, Column column) {
        Set<String> taken = model.columns().stream()
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        String plain = Naming.snakeCase(column.path().get(column.path().size() - 1));
        String name = Naming.distinct(taken.contains(plain) ? column.name() : plain, taken);
        return Place.list(Place.of(model, column)
                .filter(place -> column.path().size() == 1)
                .map(place -> place.set("@Column", "name = \"" + name + "\"")));
    }

    /** Two things that have the same name in the database, or names that a database takes for the same. */
    static Diagnostic taken(Rule rule, Location at, String both, String what, List<String> names) {
        return names.get(0).equals(names.get(1))
                ? Diagnostic.of(rule, at, both + " are both the " + what + " `" + names.get(0) + "`")
                : Diagnostic.of(rule, at, both + " are the " + what + "s " + Words.list(names))
                        .note("databases do not tell letter case apart in names");
    }

    /** SQLite folds case, and PostgreSQL users do. */
    static void columns(DraftModel model, Consumer<Diagnostic> out) {
        Map<String, Column> seen = new HashMap<>();
        for (Column column : model.columns()) {
            Column other = seen.putIfAbsent(column.name().toLowerCase(Locale.ROOT), column);
            Optional<ComponentDeclaration> component =
                    model.declaration().component(column.path().get(0));
            if (other != null && component.isPresent()) {
                out.accept(taken(
                                DUPLICATE_COLUMN,
                                component
                                        .get()
                                        .column()
                                        .flatMap(ColumnDeclaration::name)
                                        .map(Written::at)
                                        .orElse(component.get().at()),
                                "`" + model.name() + "`: " + Words.list(List.of(other.component(), column.component())),
                                "column",
                                List.of(other.name(), column.name()))
                        .help("for another name, ", renamed(model, column)));
            }
        }
    }
}
