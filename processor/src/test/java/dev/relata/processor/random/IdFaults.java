package dev.relata.processor.random;

import static dev.relata.processor.diagnostic.Rule.GENERATED_IN_COMPOUND_ID;
import static dev.relata.processor.diagnostic.Rule.ID_ON_RELATION;
import static dev.relata.processor.diagnostic.Rule.NO_ID;
import static dev.relata.processor.diagnostic.Rule.NULLABLE_ID;
import static dev.relata.processor.diagnostic.Rule.TWO_IDS;
import static dev.relata.processor.diagnostic.Rule.UNSUITABLE_ID_TYPE;

import java.util.List;

/** Mistakes in the id. */
final class IdFaults {
    private IdFaults() {}

    static void inject(Injections out) {
        for (Declaration model : out.schema().models()) {
            List<String> id = model.id();
            if (model.has("Id")) {
                out.at(NO_ID, "of the record removed", model, each -> each.without("Id"));
                Component first = model.component(id.get(0)).orElseThrow();
                out.at(TWO_IDS, "also on a component", Place.of(model, first), c -> c.with("Id"), Place.of(model));
            } else {
                out.at(
                        NO_ID,
                        "removed",
                        model,
                        each -> each.components(each.components().stream()
                                .map(component -> component.without("Id"))
                                .toList()));
                out.at(
                        TWO_IDS,
                        "also on the record",
                        model,
                        each -> each.with(Annotation.of("Id").withTexts("fields", id)));
                onRelation(model, out);
            }
            for (String name : id) {
                column(model, model.component(name).orElseThrow(), out);
            }
            if (id.size() == 1
                    && model.component(id.get(0)).orElseThrow().has("Generated")
                    && !model.component(id.get(0)).orElseThrow().type().equals("UUID")
                    && !isUuid(out, model.component(id.get(0)).orElseThrow())
                    && !out.usage().isReferenced(model, id)
                    && out.usage().relations().stream()
                            .noneMatch(each -> each.isManyToMany()
                                    && (each.first().model().equals(model)
                                            || each.second()
                                                    .orElseThrow()
                                                    .model()
                                                    .equals(model)))) {
                out.add(
                        GENERATED_IN_COMPOUND_ID,
                        "a second column",
                        out.schema()
                                .change(
                                        model.name(),
                                        each -> each.with(Component.of("int", "second", Annotation.of("Id")))),
                        new Place(model.name(), id.get(0)),
                        new Place(model.name(), "second"));
            }
        }
    }

    private static boolean isUuid(Injections out, Component id) {
        return out.schema()
                .declaration(id.type())
                .filter(value -> value.components().get(0).type().equals("UUID"))
                .isPresent();
    }

    private static void onRelation(Declaration model, Injections out) {
        for (Component component : model.components()) {
            if (component.isRelation()) {
                Place at = Place.of(model, component);
                out.at(ID_ON_RELATION, "also on a relation", at, each -> each.with("Id"));
                List<String> fields = component.relation().texts("fields");
                if (fields.equals(model.id())) {
                    out.add(
                            ID_ON_RELATION,
                            "moved to the relation",
                            out.schema()
                                    .change(model.name(), fields.get(0), each -> each.without("Id"))
                                    .change(model.name(), component.name(), each -> each.with("Id")),
                            at);
                }
            }
        }
    }

    private static void column(Declaration model, Component component, Injections out) {
        Place at = Place.of(model, component);
        out.at(NULLABLE_ID, "may be null", at, Changes::nullable);
        boolean alone = out.usage().pointingTo(model, component.name()).isEmpty()
                && out.usage().ownedOver(model, component.name()).isEmpty()
                && !out.usage().isInCondition(model, component.name())
                && !component.has("Generated")
                && !component.has("Column");
        if (alone) {
            for (String type : List.of("float", "double", "boolean", "byte[]")) {
                out.at(UNSUITABLE_ID_TYPE, type, at, each -> each.type(type));
            }
        }
    }
}
