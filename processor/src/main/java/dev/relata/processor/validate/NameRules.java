package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.BAD_NAME;
import static dev.relata.processor.diagnostic.Rule.DUPLICATE_COLUMN;
import static dev.relata.processor.diagnostic.Rule.EMPTY_NAME;
import static dev.relata.processor.diagnostic.Rule.GENERATED_NAME_TAKEN;

import dev.relata.processor.diagnostic.Diagnostic;
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
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Names in the database that are written, and names of columns. */
final class NameRules {
    private NameRules() {}

    static void empty(DraftModel model, Consumer<Diagnostic> out) {
        ModelDeclaration declared = model.declaration();
        empty("`" + model.name() + "`: the name of the table", declared.table(), out);
        keys("`" + model.name() + "`", declared.uniques(), declared.indexes(), declared.checks(), out);
        for (ComponentDeclaration component : declared.components()) {
            String label = "`" + declared.label(component) + "`";
            empty(label + ": the name of the column", component.column().flatMap(ColumnDeclaration::name), out);
            empty(
                    label + ": the name of the constraint",
                    component.relation().flatMap(RelationDeclaration::constraint),
                    out);
            keys(label, component.uniques(), component.indexes(), component.checks(), out);
        }
    }

    private static void keys(
            String label,
            List<KeyDeclaration> uniques,
            List<KeyDeclaration> indexes,
            List<CheckDeclaration> checks,
            Consumer<Diagnostic> out) {
        Stream.of(uniques, indexes)
                .flatMap(List::stream)
                .forEach(key -> empty(label + ": the name of a key", key.name(), out));
        checks.forEach(check -> empty(label + ": the name of a check", check.name(), out));
    }

    private static void empty(String subject, Optional<Written<String>> name, Consumer<Diagnostic> out) {
        name.filter(written -> !isStorable(written.value()))
                .ifPresent(written -> out.accept(Diagnostic.of(
                        BAD_NAME,
                        written.at(),
                        subject + " is `" + Words.printable(written.value())
                                + "`, with a character that no database takes")));
        name.filter(written -> written.value().isBlank() && isStorable(written.value()))
                .ifPresent(written -> out.accept(Diagnostic.of(EMPTY_NAME, written.at(), subject + " is empty")
                        .help("write one, or leave the attribute out: there is a default")));
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
                        .help("give the component another name, and keep the column's:\n@Column(name = \""
                                + Naming.snakeCase(constant) + "\")")));
    }

    /** SQLite folds case, and PostgreSQL users do. */
    static void columns(DraftModel model, Consumer<Diagnostic> out) {
        Map<String, Column> seen = new HashMap<>();
        for (Column column : model.columns()) {
            Column other = seen.putIfAbsent(column.name().toLowerCase(Locale.ROOT), column);
            Optional<ComponentDeclaration> component =
                    model.declaration().component(column.path().get(0));
            if (other != null && component.isPresent()) {
                out.accept(Diagnostic.of(
                                DUPLICATE_COLUMN,
                                component
                                        .get()
                                        .column()
                                        .flatMap(ColumnDeclaration::name)
                                        .map(Written::at)
                                        .orElse(component.get().at()),
                                "`" + model.name() + "`: " + Words.list(List.of(other.component(), column.component()))
                                        + " are both the column `" + column.name() + "`")
                        .help("give one of them another name:\n@Column(name = \"..\")"));
            }
        }
    }
}
