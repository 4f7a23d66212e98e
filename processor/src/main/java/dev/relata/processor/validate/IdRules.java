package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.ID_ON_RELATION;
import static dev.relata.processor.diagnostic.Rule.INDEX_ON_RELATION;
import static dev.relata.processor.diagnostic.Rule.NO_ID;
import static dev.relata.processor.diagnostic.Rule.NULLABLE_ID;
import static dev.relata.processor.diagnostic.Rule.TWO_IDS;
import static dev.relata.processor.diagnostic.Rule.UNIQUE_ON_RELATION;
import static dev.relata.processor.diagnostic.Rule.UNSUITABLE_ID_TYPE;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Edit;
import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Draft;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.Scalar;
import dev.relata.processor.model.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The id of a model: there is exactly one, and its columns can be one. */
final class IdRules {
    private static final Set<Scalar> UNSUITABLE = Set.of(Scalar.FLOAT, Scalar.DOUBLE, Scalar.BYTES, Scalar.BOOLEAN);

    private IdRules() {}

    static void exists(DraftModel model, Consumer<Diagnostic> out) {
        ModelDeclaration declared = model.declaration();
        List<ComponentDeclaration> marked =
                declared.components().stream().filter(c -> c.id().isPresent()).toList();
        if (marked.isEmpty() && declared.ids().isEmpty()) {
            Diagnostic diagnostic = Diagnostic.of(NO_ID, declared.at(), "`" + declared.name() + "` has no `@Id`");
            out.accept(diagnostic.help(
                    "",
                    declared.component("id")
                            .filter(component -> canBeId(component))
                            .map(component -> Edit.annotate(declared.label(component), "@Id"))
                            .orElseGet(() -> newId(declared))));
        } else if (!marked.isEmpty() && !declared.ids().isEmpty()) {
            out.accept(Diagnostic.of(
                            TWO_IDS,
                            declared.ids().get(0).at(),
                            "`" + declared.name() + "` has `@Id` on the record and on "
                                    + Words.list(marked.stream()
                                            .map(ComponentDeclaration::name)
                                            .toList()))
                    .help(
                            "to keep the id of the component" + (marked.size() == 1 ? "" : "s") + ", ",
                            Edit.remove("@Id", declared.name()))
                    .help("to keep the id of the record, ", withoutId(declared, marked)));
        }
    }

    private static boolean canBeId(ComponentDeclaration component) {
        return component.type() instanceof TypeDeclaration.Value value
                && !component.nullness().isNullable()
                && !UNSUITABLE.contains(value.type().scalar());
    }

    private static Edit newId(ModelDeclaration model) {
        return Edit.add(model.name(), "@Id @Generated long " + RelationEdits.fresh(model, "id"));
    }

    /** What is generated, and only ids are, goes with the id. */
    private static List<Edit> withoutId(ModelDeclaration model, List<ComponentDeclaration> marked) {
        List<Edit> edits = new ArrayList<>();
        for (ComponentDeclaration component : marked) {
            edits.add(Place.of(model, component).remove("@Id"));
            boolean counted = component.type() instanceof TypeDeclaration.Value value
                    && value.type().scalar().isInteger();
            component
                    .generated()
                    .filter(at -> counted)
                    .ifPresent(at -> edits.add(Place.of(model, component).remove("@Generated")));
        }
        return edits;
    }

    static void onRelation(DraftModel model, Draft draft, Consumer<Diagnostic> out) {
        for (ComponentDeclaration component : model.declaration().components()) {
            KeyMark mark = new KeyMark(model, draft, component, out);
            component.id().ifPresent(at -> mark.check("@Id", ID_ON_RELATION, at));
            component.uniques().forEach(key -> mark.check("@Unique", UNIQUE_ON_RELATION, key.at()));
            component.indexes().forEach(key -> mark.check("@Index", INDEX_ON_RELATION, key.at()));
        }
    }

    private static List<Edit> ownId(ModelDeclaration model, ComponentDeclaration component) {
        boolean single = component.id().isPresent()
                && model.components().stream().filter(c -> c.id().isPresent()).count() == 1;
        return single ? List.of(Place.of(model, component).remove("@Id"), newId(model)) : List.of();
    }

    static void columns(DraftModel model, Consumer<Diagnostic> out) {
        for (Column column : model.id()) {
            model.declaration().component(column.path().get(0)).ifPresent(component -> {
                String label = "`" + model.name() + "." + column.component() + "`";
                Location at = component.id().orElse(component.at());
                boolean refused = component.softDelete().isPresent(); // AutomaticColumn
                if (column.isNullable() && !refused) {
                    out.accept(Diagnostic.of(NULLABLE_ID, at, label + " is part of the id, but may be null")
                            .help("", Place.list(Place.of(model, column).map(place -> place.required(column.type())))));
                }
                if (UNSUITABLE.contains(column.type().scalar())) {
                    out.accept(Diagnostic.of(
                                    UNSUITABLE_ID_TYPE,
                                    at,
                                    label + " is an id of type `"
                                            + component.type().text() + "`")
                            .note("an id is an integer, a `UUID`, a `String` or a typed value over one of them")
                            .help("for an id of its own, ", ownId(model.declaration(), component)));
                }
            });
        }
    }
}
