package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.NULLABLE_UNIQUE;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Condition;
import dev.relata.processor.graph.ConditionNulls;
import dev.relata.processor.graph.DraftKey;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.graph.Model;
import dev.relata.processor.model.Written;
import dev.relata.processor.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A compound unique with a column that may be null: two rows never collide where it is. That is what a single nullable
 * column means, too, but there everybody means it.
 */
final class NullableUnique implements TableRule {

    @Override
    public void check(DraftModel model, Table table, Consumer<Diagnostic> out) {
        for (int i = 0; i < table.uniques().size(); i++) {
            Model.Key unique = table.uniques().get(i);
            List<Column> open = unique.columns().stream()
                    .filter(column -> column.isNullable() && !isSettled(unique, column, table))
                    .toList();
            if (unique.columns().size() > 1 && !open.isEmpty() && !isOfForeignKey(unique, table)) {
                out.accept(diagnostic(model, model.uniques().get(i), unique, open));
            }
        }
    }

    /** At most one row for each parent, and any number without one: the unique of an optional one-to-one. */
    private static boolean isOfForeignKey(Model.Key unique, Table table) {
        return table.foreignKeys().stream().anyMatch(key -> key.columns().containsAll(unique.columns()));
    }

    /** Whether the unique leaves out rows where the column is null, or another one is about them. */
    private static boolean isSettled(Model.Key unique, Column column, Table table) {
        boolean excluded = unique.where()
                .filter(where -> ConditionNulls.excludes(where, column))
                .isPresent();
        return excluded
                || table.uniques().stream()
                        .anyMatch(other -> !other.columns().contains(column)
                                && unique.columns().containsAll(other.columns())
                                && isAbout(other, unique, column));
    }

    /** Whether it holds at least for the rows of the unique where the column is null. */
    private static boolean isAbout(Model.Key other, Model.Key unique, Column column) {
        Set<Condition> rows = new HashSet<>(parts(unique.where()));
        rows.add(isNull(column));
        return rows.containsAll(parts(other.where()));
    }

    private static List<Condition> parts(Optional<Condition> where) {
        return where.stream()
                .flatMap(condition -> condition instanceof Condition.And and
                        ? and.parts().stream().flatMap(part -> parts(Optional.of(part)).stream())
                        : List.of(condition).stream())
                .toList();
    }

    private static Diagnostic diagnostic(DraftModel model, DraftKey written, Model.Key unique, List<Column> open) {
        int first = unique.columns().indexOf(open.get(0));
        Location at = written.declaration().fields().isEmpty()
                ? written.declaration().at()
                : written.declaration().fields().get(first).at();
        Diagnostic diagnostic = Diagnostic.of(
                        NULLABLE_UNIQUE,
                        at,
                        "`" + model.name() + "`: " + Words.columns(open) + " may be null in the unique key over "
                                + Words.columns(unique.columns()))
                .note("rows with a null never collide, whatever their other columns are");
        List<Column> others = unique.columns().stream()
                .filter(column -> !open.contains(column))
                .toList();
        List<Condition> parts = parts(unique.where());
        if (open.stream().anyMatch(column -> parts.contains(isNull(column)))) {
            List<Column> rest = unique.columns().stream()
                    .filter(column -> !parts.contains(isNull(column)))
                    .toList();
            return diagnostic.help(
                    "to leave out what is null in all its rows, ",
                    Edit.set("@Unique", model.name(), "fields = " + Words.value(rest)));
        }
        if (open.size() == 1) {
            diagnostic = diagnostic.help(
                    "to rule out two of them, ",
                    Edit.annotate(
                            model.name(),
                            "@Unique(fields = " + Words.value(others) + ", where = "
                                    + Words.literal(where(written, open, " IS NULL")) + ")"));
        }
        return diagnostic.help(
                "if there may be many of them, ",
                Edit.set(
                        "@Unique",
                        model.name()
                                + written.component()
                                        .map(component -> "." + component)
                                        .orElse(""),
                        "where = " + Words.literal(where(written, open, " IS NOT NULL"))));
    }

    private static Condition isNull(Column column) {
        return new Condition.IsNull(new Condition.Operand.ColumnOperand(column), false);
    }

    private static String where(DraftKey written, List<Column> columns, String test) {
        String added = columns.stream().map(column -> column.component() + test).collect(Collectors.joining(" AND "));
        return written.where()
                .map(Written::value)
                .map(text -> (text.matches("(?is).*\\bor\\b.*") ? "(" + text + ")" : text) + " AND " + added)
                .orElse(added);
    }
}
