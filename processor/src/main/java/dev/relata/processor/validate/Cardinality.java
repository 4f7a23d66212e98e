package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.MANY_OVER_UNIQUE_KEY;
import static dev.relata.processor.diagnostic.Rule.ONE_TO_ONE_KEY_NOT_UNIQUE;
import static dev.relata.processor.diagnostic.Rule.OPTIONAL_OVER_REQUIRED_KEY;
import static dev.relata.processor.diagnostic.Rule.PARTLY_NULLABLE_COMPOUND_KEY;
import static dev.relata.processor.diagnostic.Rule.REQUIRED_OVER_NULLABLE_KEY;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.LinkEnd;
import dev.relata.processor.model.RelationKind;
import java.util.List;
import java.util.function.Consumer;

/** The types of the two ends against what the columns allow. */
final class Cardinality {
    private Cardinality() {}

    /** {@code @Unique} on the relation instead of its column has its own rule. */
    private static boolean isMeantUnique(ForeignKey key) {
        return key.owner().component().id().isPresent()
                || !key.owner().component().uniques().isEmpty();
    }

    static void oneToOne(ForeignKey key, Consumer<Diagnostic> out) {
        key.inverse().filter(end -> !end.isMany()).ifPresent(inverse -> {
            if (!key.child().isUniqueWithin(key.fields()) && !isMeantUnique(key)) {
                boolean one = key.fields().size() == 1;
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
                    diagnostic = diagnostic.note("a unique with `where` does not count: it does not hold for all rows");
                }
                out.accept(diagnostic
                        .help(
                                one
                                        ? "for at most one `" + child + "`, annotate `" + child + "."
                                                + key.fields().get(0).component() + "`:\n@Unique"
                                        : "for at most one `" + child + "`, annotate it:\n@Unique(fields = "
                                                + Words.value(key.fields()) + ")")
                        .help("for several, write at `" + inverse.label() + "`:\nMany<" + child + "> "
                                + Words.plural(inverse.component().name())));
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
                    .help("for an optional relation:\n" + Snippets.component(RelationKind.MAYBE, key.owner()))
                    .help("for a required one:\n" + Words.type(column.type()) + " "
                            + column.path().get(column.path().size() - 1)));
        }
    }

    static void manyOverUnique(ForeignKey key, Consumer<Diagnostic> out) {
        key.inverse().filter(LinkEnd::isMany).ifPresent(inverse -> {
            if (key.child().isUniqueWithin(key.fields()) && !isMeantAmongAlive(key)) {
                out.accept(Diagnostic.of(
                                MANY_OVER_UNIQUE_KEY,
                                inverse.at(),
                                "`" + inverse.label() + "` is a `Many`, but the key of `"
                                        + key.owner().label() + "` is unique: there is never more than one")
                        .help("write:\n" + Snippets.component(RelationKind.MAYBE, inverse)));
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
                    .help("write:\n" + Snippets.component(RelationKind.ONE, key.owner())));
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
                    .help("make all but one of them required"));
        }
    }

    private static List<Column> nullable(ForeignKey key) {
        return key.fields().stream().filter(Column::isNullable).toList();
    }
}
