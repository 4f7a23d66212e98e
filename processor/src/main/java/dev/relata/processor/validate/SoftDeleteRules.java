package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.CASCADE_ON_SOFT_DELETE;
import static dev.relata.processor.diagnostic.Rule.PERMANENT_SOFT_DELETE;
import static dev.relata.processor.diagnostic.Rule.UNIQUE_SPANS_DELETED;

import dev.relata.ReferentialAction;
import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.graph.DraftKey;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.graph.LinkEnd;
import dev.relata.processor.model.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What does not go together with rows that stay in the table when they are deleted. */
final class SoftDeleteRules {
    private SoftDeleteRules() {}

    static void permanent(DraftModel model, Consumer<Diagnostic> out) {
        if (model.declaration().permanent()) {
            model.declaration().components().stream()
                    .filter(component -> component.softDelete().isPresent())
                    .findFirst()
                    .ifPresent(component -> out.accept(Diagnostic.of(
                                    PERMANENT_SOFT_DELETE,
                                    component.softDelete().orElse(component.at()),
                                    "`" + model.name() + "` is `@Permanent`, but has the `@SoftDelete` `"
                                            + component.name() + "`")
                            .note("the DAO of a `@Permanent` model has no delete")
                            .help(
                                    "to keep `@Permanent`, ",
                                    Place.of(model.declaration(), component).remove("@SoftDelete"))
                            .help("to keep `@SoftDelete`, ", withoutPermanent(model))));
        }
    }

    /** Its uniques are then among rows that are not deleted. */
    private static List<Edit> withoutPermanent(DraftModel model) {
        List<Edit> edits = new ArrayList<>(List.of(Edit.remove("@Permanent", model.name())));
        model.declaration().components().stream()
                .filter(component -> component.softDelete().isPresent())
                .flatMap(component -> model.column(component.name()).stream())
                .findFirst()
                .ifPresent(deleted -> model.uniques().stream()
                        .filter(unique -> spansDeleted(model, unique, deleted))
                        .forEach(unique -> edits.add(partial(model, unique, unique.columns(), deleted))));
        return edits;
    }

    static void uniques(DraftModel model, Draft draft, Consumer<Diagnostic> out) {
        model.softDelete()
                .ifPresent(deleted -> model.uniques().stream()
                        .filter(unique -> spansDeleted(model, unique, deleted))
                        .forEach(unique -> out.accept(unique(model, draft, unique, deleted))));
    }

    private static boolean spansDeleted(DraftModel model, DraftKey unique, Column deleted) {
        return unique.isComplete()
                && unique.where().isEmpty()
                && !unique.columns().contains(deleted)
                && (model.id().isEmpty() || !unique.columns().containsAll(model.id()));
    }

    private static Diagnostic unique(DraftModel model, Draft draft, DraftKey unique, Column deleted) {
        List<Column> columns = unique.columns();
        String subject = columns.size() == 1
                ? "`" + model.name() + "." + columns.get(0).component() + "` stays"
                : "`" + model.name() + "`: " + Words.columns(columns) + " stay";
        Diagnostic diagnostic = Diagnostic.of(
                UNIQUE_SPANS_DELETED,
                unique.declaration().at(),
                subject + " taken when a `" + model.name() + "` is deleted");
        return needs(model, draft, unique)
                .map(end -> diagnostic
                        .note("`" + end.label() + "` needs a unique key without `where`")
                        .help("insert with its `upsertBy..`: that brings the deleted row back"))
                .orElseGet(() -> diagnostic.help(
                        "for rows that are not deleted only, ", partial(model, unique, unique.columns(), deleted)));
    }

    /** The owner of a relation that a partial unique would break: a one-to-one over it, or one that points to it. */
    private static Optional<LinkEnd> needs(DraftModel model, Draft draft, DraftKey unique) {
        return draft.links().stream()
                .flatMap(link -> ForeignKey.of(draft, link).stream())
                .filter(key -> (key.child().equals(model) && key.link().isOneToOne() && unique.isWithin(key.fields()))
                        || (key.parent().equals(model) && unique.isExactly(key.references())))
                .map(ForeignKey::owner)
                .findFirst();
    }

    /** What is meant by a unique over the time of the delete, where there is more in it. */
    static List<Edit> instead(DraftModel model, Column deleted) {
        return model.uniques().stream()
                .filter(unique ->
                        unique.columns().size() > 1 && unique.columns().contains(deleted))
                .findFirst()
                .map(unique -> List.of(partial(
                        model,
                        unique,
                        unique.columns().stream()
                                .filter(column -> !column.equals(deleted))
                                .toList(),
                        deleted)))
                .orElse(List.of());
    }

    private static Edit partial(DraftModel model, DraftKey unique, List<Column> columns, Column deleted) {
        String where = "where = " + Words.literal(deleted.component() + " IS NULL");
        boolean fewer = unique.component().isEmpty() && !columns.equals(unique.columns());
        return Edit.set(
                "@Unique",
                model.name() + unique.component().map(name -> "." + name).orElse(""),
                fewer ? "fields = " + Words.value(columns) + ", " + where : where);
    }

    static void cascade(ForeignKey key, Consumer<Diagnostic> out) {
        // Into a permanent model no delete may cascade at all.
        boolean cascades = key.relation().onDelete() == ReferentialAction.CASCADE
                && !key.child().declaration().permanent();
        if (cascades && key.parent().softDelete().isPresent()) {
            String parent = key.parent().name();
            Location at = key.owner().relation().onDelete().map(Written::at).orElse(key.at());
            out.accept(Diagnostic.of(
                            CASCADE_ON_SOFT_DELETE,
                            at,
                            key.label() + " is `CASCADE`, but a deleted `" + parent + "` stays in its table")
                    .note("the rows of `" + key.child().name() + "` go only when the `" + parent + "` is purged")
                    .help(
                            "to refuse that purge while there are some, ",
                            RelationEdits.set(
                                    key.owner(), RelationEdits.action("onDelete", ReferentialAction.RESTRICT))));
        }
    }
}
