package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.REFERENCE_NOT_UNIQUE;
import static dev.relata.processor.diagnostic.Rule.REFERENCE_NULLABLE_UNIQUE;
import static dev.relata.processor.diagnostic.Rule.TENANT_COLUMN_NOT_SHARED;

import dev.relata.ReferentialAction;
import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.DraftKey;
import dev.relata.processor.graph.DraftModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a foreign key points to: the id or a unique, and all of it. */
final class ReferencedKey {
    private ReferencedKey() {}

    static void unique(ForeignKey key, Consumer<Diagnostic> out) {
        // Without a sound id, another rule has spoken.
        if (key.parent().id().isEmpty() || key.parent().isKey(key.references())) {
            return;
        }
        String names = Words.columns(key.references());
        boolean one = key.references().size() == 1;
        Diagnostic diagnostic = Diagnostic.of(
                REFERENCE_NOT_UNIQUE,
                key.reference(0),
                key.label() + ": " + names + " of `" + key.parent().name() + "` "
                        + (one ? "is neither its id nor unique" : "are together neither its id nor unique"));
        boolean partial = key.parent().uniques().stream()
                .anyMatch(unique -> unique.where().isPresent()
                        && new HashSet<>(unique.columns()).equals(new HashSet<>(key.references())));
        if (partial) {
            diagnostic = diagnostic.note("a unique key with `where` does not count: it does not hold for all rows");
        }
        out.accept(diagnostic
                .help("to point to the id, ", toId(key))
                .help(one ? "if it is, " : "if they are, ", Uniques.over(key.parent(), key.references())));
    }

    /** Where its columns hold values of the id. */
    private static List<Edit> toId(ForeignKey key) {
        List<Column> id = key.parent().id();
        boolean fits = id.stream()
                .map(Column::type)
                .toList()
                .equals(key.fields().stream().map(Column::type).toList());
        return fits ? List.of(RelationEdits.set(key.owner(), "references = " + Words.value(id))) : List.of();
    }

    static void nullable(ForeignKey key, Consumer<Diagnostic> out) {
        List<Column> nullable =
                key.references().stream().filter(Column::isNullable).toList();
        if (!nullable.isEmpty() && !key.parent().isId(key.references())) {
            out.accept(Diagnostic.of(
                            REFERENCE_NULLABLE_UNIQUE,
                            key.reference(key.references().indexOf(nullable.get(0))),
                            key.label() + ": " + Words.columns(nullable) + " of `"
                                    + key.parent().name() + "` may be null")
                    .note("nothing can point to a row where it is null")
                    .help(
                            "",
                            nullable.stream()
                                    .flatMap(
                                            column -> Place.of(key.parent(), column)
                                                    .map(place -> place.required(column.type()))
                                                    .stream())
                                    .toList()));
        }
    }

    static void tenant(ForeignKey key, Consumer<Diagnostic> out) {
        keys(key.parent())
                .filter(columns -> columns.containsAll(key.references()))
                .flatMap(List::stream)
                .filter(column -> !key.references().contains(column) && isInChild(key, column))
                .findFirst()
                .ifPresent(column -> out.accept(tenant(key, column)));
    }

    /** The columns of the id and of each unique that holds for all rows. */
    private static Stream<List<Column>> keys(DraftModel model) {
        return Stream.concat(
                Stream.of(model.id()),
                model.uniques().stream()
                        .filter(unique -> unique.where().isEmpty())
                        .map(DraftKey::columns));
    }

    private static boolean isInChild(ForeignKey key, Column column) {
        return key.child()
                .column(column.component())
                .filter(own -> own.type().equals(column.type()) && !key.fields().contains(own))
                .isPresent();
    }

    private static Diagnostic tenant(ForeignKey key, Column column) {
        List<String> fields = new ArrayList<>(List.of(column.component()));
        List<String> references = new ArrayList<>(List.of(column.component()));
        key.fields().forEach(field -> fields.add(field.component()));
        key.references().forEach(reference -> references.add(reference.component()));
        return Diagnostic.of(
                        TENANT_COLUMN_NOT_SHARED,
                        key.at(),
                        key.label() + ": `" + column.component()
                                + "` is a column of both models, but not part of the key")
                .note("a row can point to one whose `" + column.component() + "` is another")
                .help(
                        "to rule that out, ",
                        RelationEdits.set(
                                key.owner(),
                                "fields = " + Words.value(fields) + ", references = " + Words.value(references)
                                        + (writes(key)
                                                ? ", " + RelationEdits.action("onDelete", ReferentialAction.RESTRICT)
                                                : "")));
    }

    /** An action that writes to the key would write to the shared column, too. */
    private static boolean writes(ForeignKey key) {
        return key.relation().onDelete() == ReferentialAction.SET_NULL
                || key.relation().onDelete() == ReferentialAction.SET_DEFAULT;
    }
}
