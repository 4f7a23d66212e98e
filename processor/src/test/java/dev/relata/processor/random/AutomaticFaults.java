package dev.relata.processor.random;

import static dev.relata.processor.diagnostic.Rule.AUTOMATIC_COLUMN;
import static dev.relata.processor.diagnostic.Rule.DEFAULT_AND_GENERATED;
import static dev.relata.processor.diagnostic.Rule.GENERATED_TYPE;
import static dev.relata.processor.diagnostic.Rule.UPDATED_AT_TYPE;
import static dev.relata.processor.diagnostic.Rule.VERSION_TYPE;

/** Mistakes in columns that get their value without the caller. */
final class AutomaticFaults {
    private AutomaticFaults() {}

    static void inject(Injections out) {
        for (Declaration model : out.schema().models()) {
            for (Component component : model.columns()) {
                if (!component.has("Embedded")) {
                    column(model, component, Place.of(model, component), out);
                }
            }
            Place added = new Place(model.name(), "added");
            boolean version = model.components().stream().anyMatch(each -> each.has("Version"));
            String type = version ? "int" : "String";
            out.add(VERSION_TYPE, version ? "a second" : "a text", with(out, added, type, "Version"), added);
            boolean updated = model.components().stream().anyMatch(each -> each.has("UpdatedAt"));
            String instant = updated ? "Instant" : "String";
            out.add(UPDATED_AT_TYPE, updated ? "a second" : "a text", with(out, added, instant, "UpdatedAt"), added);
            if (!updated) {
                out.add(AUTOMATIC_COLUMN, "two of them", with(out, added, "Instant", "Generated", "UpdatedAt"), added);
            }
            out.add(GENERATED_TYPE, "a text", with(out, added, "String", "Generated"), added);
            out.add(GENERATED_TYPE, "a number that is no id", with(out, added, "int", "Generated"), added);
        }
    }

    private static Schema with(Injections out, Place added, String type, String... annotations) {
        Component component = Component.of(type, added.component());
        for (String annotation : annotations) {
            component = component.with(annotation);
        }
        Component all = component;
        return out.schema().change(added.declaration(), each -> each.with(all));
    }

    private static void column(Declaration model, Component component, Place at, Injections out) {
        if (component.has("Generated")) {
            out.at(DEFAULT_AND_GENERATED, "default", at, each -> each.with(ColumnFaults.value("1")));
        }
        if (component.has("Version")) {
            out.at(AUTOMATIC_COLUMN, "default", at, each -> each.with(ColumnFaults.value("1")));
            out.at(AUTOMATIC_COLUMN, "unique", at, each -> each.with("Unique"));
            out.at(VERSION_TYPE, "a short", at, each -> each.type("short"));
        }
        if (component.has("UpdatedAt")) {
            out.at(AUTOMATIC_COLUMN, "unique", at, each -> each.with("Unique"));
            out.at(UPDATED_AT_TYPE, "a date", at, each -> each.type("LocalDate"));
        }
        if (component.has("Generated") && component.type().equals("Instant")) {
            out.at(AUTOMATIC_COLUMN, "unique", at, each -> each.with("Unique"));
            out.at(GENERATED_TYPE, "a date", at, each -> each.type("LocalDate"));
        }
        if (!component.has("Default")
                && component.type().equals("String")
                && out.usage().isPlain(model, at.component())) {
            out.at(GENERATED_TYPE, "annotated", at, each -> each.with("Generated"));
        }
    }
}
