package dev.relata.processor.validate;

import static dev.relata.processor.diagnostic.Rule.ID_ON_RELATION;
import static dev.relata.processor.diagnostic.Rule.INDEX_ON_RELATION;
import static dev.relata.processor.diagnostic.Rule.NO_ID;
import static dev.relata.processor.diagnostic.Rule.NULLABLE_ID;
import static dev.relata.processor.diagnostic.Rule.TWO_IDS;
import static dev.relata.processor.diagnostic.Rule.UNIQUE_ON_RELATION;
import static dev.relata.processor.diagnostic.Rule.UNSUITABLE_ID_TYPE;

import dev.relata.processor.diagnostic.Diagnostic;
import dev.relata.processor.diagnostic.Location;
import dev.relata.processor.diagnostic.Rule;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.model.ComponentDeclaration;
import dev.relata.processor.model.ModelDeclaration;
import dev.relata.processor.model.Scalar;
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
            String first = declared.component("id").isPresent()
                    ? "@Id " + declared.component("id").get().type().text() + " id"
                    : "@Id @Generated long id";
            out.accept(diagnostic.help(
                    (declared.component("id").isPresent() ? "annotate" : "add") + " a component:\n" + first));
        } else if (!marked.isEmpty() && !declared.ids().isEmpty()) {
            out.accept(Diagnostic.of(
                            TWO_IDS,
                            declared.ids().get(0).at(),
                            "`" + declared.name() + "` has `@Id` on the record and on "
                                    + Words.list(marked.stream()
                                            .map(ComponentDeclaration::name)
                                            .toList()))
                    .help("for a compound id keep the one on the record, else the one on the component"));
        }
    }

    static void onRelation(DraftModel model, Consumer<Diagnostic> out) {
        for (ComponentDeclaration component : model.declaration().components()) {
            component.id().ifPresent(at -> column(model, component, "@Id", ID_ON_RELATION, at, out));
            component.uniques().forEach(key -> column(model, component, "@Unique", UNIQUE_ON_RELATION, key.at(), out));
            component.indexes().forEach(key -> column(model, component, "@Index", INDEX_ON_RELATION, key.at(), out));
        }
    }

    private static void column(
            DraftModel model,
            ComponentDeclaration component,
            String annotation,
            Rule rule,
            Location at,
            Consumer<Diagnostic> out) {
        new Names(model)
                .whyNoColumn(component.name())
                .ifPresent(why -> out.accept(why.addTo(Diagnostic.of(
                        rule,
                        at,
                        "`" + model.declaration().label(component) + "` has `" + annotation + "`, but is "
                                + why.fact()))));
    }

    static void columns(DraftModel model, Consumer<Diagnostic> out) {
        for (Column column : model.id()) {
            model.declaration().component(column.path().get(0)).ifPresent(component -> {
                String label = "`" + model.name() + "." + column.component() + "`";
                Location at = component.id().orElse(component.at());
                boolean refused = component.softDelete().isPresent(); // AutomaticColumn
                if (column.isNullable() && !refused) {
                    out.accept(Diagnostic.of(NULLABLE_ID, at, label + " is part of the id, but may be null")
                            .help("write:\n" + Words.type(column.type()) + " " + column.component()));
                }
                if (UNSUITABLE.contains(column.type().scalar())) {
                    out.accept(Diagnostic.of(
                                    UNSUITABLE_ID_TYPE,
                                    at,
                                    label + " is an id of type `"
                                            + component.type().text() + "`")
                            .help("use an integer, a `UUID`, a `String` or a typed value over one of them"));
                }
            });
        }
    }
}
