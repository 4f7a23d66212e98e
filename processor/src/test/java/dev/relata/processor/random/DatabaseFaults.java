package dev.relata.processor.random;

import static dev.relata.processor.diagnostic.Rule.DATABASE_NOT_INTERFACE;
import static dev.relata.processor.diagnostic.Rule.DIALECT_NOT_AVAILABLE;
import static dev.relata.processor.diagnostic.Rule.LISTED_NOT_MODEL;
import static dev.relata.processor.diagnostic.Rule.LISTED_TWICE;
import static dev.relata.processor.diagnostic.Rule.MISPLACED_ANNOTATION;
import static dev.relata.processor.diagnostic.Rule.MODEL_NOT_LISTED;
import static dev.relata.processor.diagnostic.Rule.NOT_A_RECORD;
import static dev.relata.processor.diagnostic.Rule.NO_MODELS;
import static dev.relata.processor.diagnostic.Rule.SAME_ACCESSOR;

import dev.relata.processor.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;

/** Mistakes in the list of models, and models that are none. */
final class DatabaseFaults {
    private DatabaseFaults() {}

    static void inject(Injections out) {
        Declaration database = out.schema().database().orElseThrow();
        List<String> models = database.annotation("Database").orElseThrow().values("models");
        for (int i = 0; i < models.size(); i++) {
            List<String> shorter = new ArrayList<>(models);
            String removed = shorter.remove(i);
            Declaration model =
                    out.schema().declaration(removed.replace(".class", "")).orElseThrow();
            if (out.usage().hasRelations(model)) {
                list(MODEL_NOT_LISTED, "left out", database, shorter, out);
            }
            listed(LISTED_TWICE, "twice", database, models, removed, out);
            Declaration same = new Declaration(
                    "other",
                    "",
                    Declaration.Kind.RECORD,
                    model.name(),
                    List.of(Annotation.of("Model").withText("table", "other_table")),
                    List.of(Component.of("long", "id", Annotation.of("Id"))),
                    List.of());
            List<String> longer = new ArrayList<>(models);
            longer.add("other." + removed);
            out.add(
                    SAME_ACCESSOR,
                    "same name",
                    listing(out.schema(), database, longer).with(same),
                    Place.of(database));
            withoutModel(model, out);
            if (!out.usage().hasRelations(model)) {
                out.at(NOT_A_RECORD, "an interface", model, each -> each.kind(Declaration.Kind.INTERFACE));
            }
        }
        listed(LISTED_NOT_MODEL, "a class", database, models, "String.class", out);
        listed(LISTED_NOT_MODEL, "a primitive", database, models, "int.class", out);
        list(NO_MODELS, "none", database, List.of(), out);
        out.at(DATABASE_NOT_INTERFACE, "an enum", database, each -> each.kind(Declaration.Kind.ENUM));
        Annotation annotation = database.annotation("Database").orElseThrow();
        out.at(
                DIALECT_NOT_AVAILABLE,
                "none",
                database,
                each -> each.replace(annotation, annotation.with("dialects", List.of())));
    }

    /** Told at the first annotation that means nothing without it. */
    private static void withoutModel(Declaration model, Injections out) {
        List<Annotation> rest =
                model.annotations().stream().filter(a -> !a.is("Model")).toList();
        Place place = rest.isEmpty()
                ? model.components().stream()
                        .filter(component -> !component.annotations().isEmpty())
                        .map(component -> Place.of(model, component))
                        .findFirst()
                        .orElseThrow()
                : Place.of(model);
        out.add(
                MISPLACED_ANNOTATION,
                "no @Model",
                out.schema().change(model.name(), each -> each.annotations(rest)),
                place);
    }

    private static void listed(
            Rule rule, String variant, Declaration database, List<String> models, String added, Injections out) {
        List<String> longer = new ArrayList<>(models);
        longer.add(added);
        list(rule, variant, database, longer, out);
    }

    private static void list(Rule rule, String variant, Declaration database, List<String> models, Injections out) {
        out.add(rule, variant, listing(out.schema(), database, models), Place.of(database));
    }

    private static Schema listing(Schema schema, Declaration database, List<String> models) {
        return schema.change(
                database.name(),
                each -> each.annotations(each.annotations().stream()
                        .map(a -> a.is("Database") ? a.with("models", models) : a)
                        .toList()));
    }
}
