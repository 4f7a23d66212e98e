package dev.relata.processor.random;

import static dev.relata.processor.diagnostic.Rule.BAD_CONDITION;
import static dev.relata.processor.diagnostic.Rule.EMPTY_KEY_FIELDS;
import static dev.relata.processor.diagnostic.Rule.INDEX_ON_RELATION;
import static dev.relata.processor.diagnostic.Rule.NULLABLE_UNIQUE;
import static dev.relata.processor.diagnostic.Rule.REDUNDANT_INDEX;
import static dev.relata.processor.diagnostic.Rule.REPEATED_KEY_FIELD;
import static dev.relata.processor.diagnostic.Rule.UNIQUE_ON_RELATION;
import static dev.relata.processor.diagnostic.Rule.UNKNOWN_KEY_FIELD;

import dev.relata.processor.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mistakes in uniques, indexes and conditions. */
final class KeyFaults {
    private static final Set<String> KEYS = Set.of("Id", "Unique", "Index");
    private static final Map<String, String> BAD_CONDITIONS = Map.of(
            "unfinished", "%s AND",
            "unknown column", "nothingLikeThat = 1",
            "not SQL that is known", "lower('A') = 'a'",
            "no condition", "1 + 1",
            "types that do not fit", "(%s) = 'x'");

    private KeyFaults() {}

    static void inject(Injections out) {
        for (Declaration model : out.schema().models()) {
            for (Annotation annotation : model.annotations()) {
                if (KEYS.contains(annotation.name())) {
                    key(model, annotation, out);
                    nullable(model, annotation, out);
                }
                if (annotation.is("Id") || (annotation.is("Unique") && !annotation.has("where"))) {
                    redundant(model, annotation, out);
                }
                condition(model, annotation, out);
            }
            for (Component component : model.components()) {
                component(model, component, out);
            }
        }
    }

    private static void key(Declaration model, Annotation key, Injections out) {
        List<String> fields = key.texts("fields");
        for (int i = 0; i < fields.size(); i++) {
            List<String> mistyped = new ArrayList<>(fields);
            mistyped.set(i, "no" + fields.get(i));
            replace(UNKNOWN_KEY_FIELD, "mistyped in " + key.name(), model, key, mistyped, out);
        }
        List<String> repeated = new ArrayList<>(fields);
        repeated.add(fields.get(0));
        replace(REPEATED_KEY_FIELD, "one more in " + key.name(), model, key, repeated, out);
        replace(EMPTY_KEY_FIELDS, "none in " + key.name(), model, key, List.of(), out);
        out.at(
                EMPTY_KEY_FIELDS,
                "fields removed from " + key.name(),
                model,
                each -> each.replace(key, key.without("fields")));
    }

    private static void nullable(Declaration model, Annotation key, Injections out) {
        for (String field : key.texts("fields")) {
            boolean alone = !out.usage().isInId(model, field)
                    && out.usage().ownedOver(model, field).isEmpty()
                    && out.usage().pointingTo(model, field).isEmpty();
            if (key.is("Unique") && !key.has("where") && key.texts("fields").size() > 1 && alone) {
                out.at(
                        NULLABLE_UNIQUE,
                        "may be null",
                        new Place(model.name(), field),
                        Changes::nullable,
                        Place.of(model));
            }
        }
    }

    private static void redundant(Declaration model, Annotation key, Injections out) {
        Annotation index = Annotation.of("Index").withTexts("fields", key.texts("fields"));
        out.at(REDUNDANT_INDEX, "the same as " + key.name(), model, each -> each.with(index));
    }

    private static void replace(
            Rule rule, String variant, Declaration model, Annotation key, List<String> fields, Injections out) {
        out.at(rule, variant, model, each -> each.replace(key, key.withTexts("fields", fields)));
    }

    private static void condition(Declaration model, Annotation annotation, Injections out) {
        String attribute = annotation.is("Check") ? "value" : "where";
        annotation
                .text(attribute)
                .ifPresent(text -> BAD_CONDITIONS.forEach((variant, bad) -> out.at(
                        BAD_CONDITION,
                        variant,
                        model,
                        each -> each.replace(annotation, annotation.withText(attribute, String.format(bad, text))))));
    }

    private static void component(Declaration model, Component component, Injections out) {
        Place at = Place.of(model, component);
        if (component.has("Unique")) {
            out.at(REDUNDANT_INDEX, "beside a unique", at, each -> each.with("Index"));
        }
        if (component.isRelation()) {
            out.at(UNIQUE_ON_RELATION, "on a relation", at, each -> each.with("Unique"));
            out.at(INDEX_ON_RELATION, "on a relation", at, each -> each.with("Index"));
            List<String> fields = component.relation().texts("fields");
            if (fields.size() == 1) {
                Component column = model.component(fields.get(0)).orElseThrow();
                moved(model, column, component, "Unique", UNIQUE_ON_RELATION, out);
                moved(model, column, component, "Index", INDEX_ON_RELATION, out);
            }
        } else if (component.has("Embedded")) {
            out.at(UNIQUE_ON_RELATION, "on an embedded record", at, each -> each.with("Unique"));
            out.at(INDEX_ON_RELATION, "on an embedded record", at, each -> each.with("Index"));
        }
        component
                .annotation("Check")
                .ifPresent(check -> BAD_CONDITIONS.forEach((variant, bad) -> out.at(
                        BAD_CONDITION,
                        variant + " on a component",
                        at,
                        each -> each.with(check.withText(
                                "value", String.format(bad, check.text("value").orElse("")))))));
    }

    private static void moved(
            Declaration model, Component from, Component to, String annotation, Rule rule, Injections out) {
        if (from.has(annotation)) {
            out.add(
                    rule,
                    "moved to a relation",
                    out.schema()
                            .change(model.name(), from.name(), each -> each.without(annotation))
                            .change(model.name(), to.name(), each -> each.with(annotation)),
                    Place.of(model, to));
        }
    }
}
