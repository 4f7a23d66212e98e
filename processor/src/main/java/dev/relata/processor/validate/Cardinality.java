package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.MANY_OVER_UNIQUE_KEY;
import static dev.relata.processor.diagnostic.Rule.ONE_TO_ONE_KEY_NOT_UNIQUE;
import static dev.relata.processor.diagnostic.Rule.OPTIONAL_OVER_REQUIRED_KEY;
import static dev.relata.processor.diagnostic.Rule.PARTLY_NULLABLE_COMPOUND_KEY;
import static dev.relata.processor.diagnostic.Rule.REQUIRED_OVER_NULLABLE_KEY;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.LinkEnd;
import dev.relata.processor.model.RelationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The types of the two ends against what the columns allow. */
final class Cardinality {
    private Cardinality() {}

    static void oneToOne(ForeignKey key, Consumer<Diagnostic> out) {
        key.inverse().filter(end -> !end.isMany()).ifPresent(inverse -> {
            if (!key.child().isUniqueWithin(key.fields())) {
                String child = key.child().name();
                Diagnostic diagnostic = Diagnostic.of(
                        ONE_TO_ONE_KEY_NOT_UNIQUE,
                        key.field(0),
                        key.label() + ": `" + inverse.label() + "` is a `"
                                + inverse.kind().typeName() + "`, but nothing makes " + Words.columns(key.fields())
                                + " unique");
                boolean partial = key.child().uniques().stream()
                        .anyMatch(unique ->
                                unique.where().isPresent() && key.fields().containsAll(unique.columns()));
                if (partial) {
                    diagnostic =
                            diagnostic.note("a unique key with `where` does not count: it does not hold for all rows");
                }
                out.accept(diagnostic
                        .help("for at most one `" + child + "`, ", Uniques.over(key.child(), key.fields()))
                        .help("for several, ", RelationEdits.kind(inverse, RelationKind.MANY)));
            }
        });
    }

    static void requiredOverNullable(ForeignKey key, Consumer<Diagnostic> out) {
        List<Column> nullable = nullable(key);
        if (key.owner().kind() == RelationKind.ONE && !nullable.isEmpty()) {
            Column column = nullable.get(0);
            out.accept(Diagnostic.of(
                            REQUIRED_OVER_NULLABLE_KEY,
                            key.field(key.fields().indexOf(column)),
                            key.label() + " is a `One`, but `" + column.component() + "` may be null")
                    .help("for an optional relation, ", RelationEdits.kind(key.owner(), RelationKind.MAYBE))
                    .help("for a required one, ", required(key, nullable)));
        }
    }

    static void manyOverUnique(ForeignKey key, Consumer<Diagnostic> out) {
        key.inverse().filter(LinkEnd::isMany).ifPresent(inverse -> {
            if (key.child().isUniqueWithin(key.fields()) && !isMeantAmongAlive(key)) {
                out.accept(Diagnostic.of(
                                MANY_OVER_UNIQUE_KEY,
                                inverse.at(),
                                "`" + inverse.label() + "` is a `Many`, but the key of `"
                                        + key.owner().label() + "` is unique: never more than one row")
                        .help("", RelationEdits.kind(inverse, RelationKind.MAYBE)));
            }
        });
    }

    /** Of many rows all but one may be soft-deleted: UniqueSpansDeleted says what the unique lacks for that. */
    private static boolean isMeantAmongAlive(ForeignKey key) {
        return key.child().softDelete().isPresent()
                && !key.fields().containsAll(key.child().id());
    }

    static void optionalOverRequired(ForeignKey key, Consumer<Diagnostic> out) {
        if (key.owner().kind() == RelationKind.MAYBE && nullable(key).isEmpty()) {
            out.accept(Diagnostic.of(
                            OPTIONAL_OVER_REQUIRED_KEY,
                            key.owner().at(),
                            key.label() + " is a `Maybe`, but " + Words.columns(key.fields())
                                    + (key.fields().size() == 1 ? " is never null" : " are never null"))
                    .help(key.child().equals(key.parent()) ? "" : "for a required one, ", toOne(key))
                    .help("for an optional one, ", toNullable(key)));
        }
    }

    static void partlyNullable(ForeignKey key, Consumer<Diagnostic> out) {
        List<Column> nullable = nullable(key);
        if (key.fields().size() > 1 && nullable.size() > 1) {
            out.accept(Diagnostic.of(
                            PARTLY_NULLABLE_COMPOUND_KEY,
                            key.at(),
                            key.label() + ": " + Words.columns(nullable) + " of its key may be null")
                    .note("a single null switches the check off for the whole key")
                    .help("for a required key, ", allRequired(key, nullable))
                    .help("to leave one that may be null, ", required(key, nullable.subList(0, nullable.size() - 1))));
        }
    }

    /** A row that requires another of its own model could never be the first. */
    private static List<Edit> toOne(ForeignKey key) {
        return key.child().equals(key.parent())
                ? List.of()
                : List.of(RelationEdits.kind(key.owner(), RelationKind.ONE));
    }

    private static List<Edit> toNullable(ForeignKey key) {
        Column column = key.fields().get(0);
        return key.fields().size() > 1 || key.child().id().contains(column)
                ? List.of()
                : Place.list(Place.of(key.child(), column).map(place -> place.nullable(column.type())));
    }

    private static List<Edit> allRequired(ForeignKey key, List<Column> nullable) {
        List<Edit> edits = new ArrayList<>(required(key, nullable));
        if (key.owner().kind() == RelationKind.MAYBE) {
            edits.add(RelationEdits.kind(key.owner(), RelationKind.ONE));
        }
        return key.child().equals(key.parent()) ? List.of() : edits;
    }

    private static List<Edit> required(ForeignKey key, List<Column> columns) {
        return columns.stream()
                .flatMap(column -> Place.of(key.child(), column).map(place -> place.required(column.type())).stream())
                .toList();
    }

    private static List<Column> nullable(ForeignKey key) {
        return key.fields().stream().filter(Column::isNullable).toList();
    }
}
