package dev.relata.processor.random;

import static dev.relata.processor.diagnostic.Rule.CASCADE_REACHES_PERMANENT;
import static dev.relata.processor.diagnostic.Rule.SET_DEFAULT_WITHOUT_DEFAULT;
import static dev.relata.processor.diagnostic.Rule.SET_NULL_ON_REQUIRED;

import dev.relata.processor.diagnostic.Rule;
import dev.relata.processor.random.RelationEnds.End;
import java.util.List;

/** Mistakes in what happens to a row when the one it points to goes. */
final class ActionFaults {
    private ActionFaults() {}

    static void inject(Injections out) {
        for (RelationEnds relation : out.usage().foreignKeys()) {
            End owner = relation.first();
            Declaration model = owner.model();
            List<Component> key = owner.fields().stream()
                    .map(field -> model.component(field).orElseThrow())
                    .toList();
            if (key.stream().anyMatch(column -> !column.isNullable())) {
                action(SET_NULL_ON_REQUIRED, owner, "onDelete", "SET_NULL", out);
                action(SET_NULL_ON_REQUIRED, owner, "onUpdate", "SET_NULL", out);
            }
            if (key.stream().anyMatch(column -> !column.has("Default"))) {
                action(SET_DEFAULT_WITHOUT_DEFAULT, owner, "onDelete", "SET_DEFAULT", out);
            } else if (owner.relation().values("onDelete").contains("SET_DEFAULT")) {
                out.at(
                        SET_DEFAULT_WITHOUT_DEFAULT,
                        "default removed",
                        Place.of(model, key.get(0)),
                        each -> each.without("Default"),
                        owner.place());
            }
            if (model.has("Permanent") && !owner.relation().has("onDelete")) {
                action(CASCADE_REACHES_PERMANENT, owner, "onDelete", "CASCADE", out);
            }
            boolean alone = out.usage().foreignKeys().stream()
                            .filter(each -> each.first().model().equals(model) && cascades(each))
                            .count()
                    == 1;
            if (cascades(relation) && alone) {
                out.add(
                        CASCADE_REACHES_PERMANENT,
                        "child is permanent",
                        out.schema().change(model.name(), each -> each.with(Annotation.of("Permanent"))),
                        owner.place());
            }
        }
    }

    private static boolean cascades(RelationEnds relation) {
        return relation.first().relation().values("onDelete").contains("CASCADE");
    }

    private static void action(Rule rule, End owner, String attribute, String action, Injections out) {
        out.at(rule, attribute, owner.place(), each -> each.relation(r -> r.with(attribute, action)));
    }
}
