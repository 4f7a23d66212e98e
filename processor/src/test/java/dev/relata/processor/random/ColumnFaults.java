package dev.relata.processor.random;

import static dev.relata.processor.diagnostic.Rule.BAD_COLUMN;
import static dev.relata.processor.diagnostic.Rule.BAD_DEFAULT;
import static dev.relata.processor.diagnostic.Rule.CONTRADICTORY_NULLNESS;
import static dev.relata.processor.diagnostic.Rule.DEFAULT_ON_RELATION;
import static dev.relata.processor.diagnostic.Rule.EMBEDDED_NOT_ALLOWED;
import static dev.relata.processor.diagnostic.Rule.EMPTY_ENUM;
import static dev.relata.processor.diagnostic.Rule.LOOKALIKE_ANNOTATION;
import static dev.relata.processor.diagnostic.Rule.MISPLACED_ANNOTATION;
import static dev.relata.processor.diagnostic.Rule.PRECISION_MISSING;
import static dev.relata.processor.diagnostic.Rule.PRECISION_TOO_LARGE;
import static dev.relata.processor.diagnostic.Rule.UNSUPPORTED_TYPE;

import java.util.List;

/** Mistakes in the types of columns and in their limits. */
final class ColumnFaults {
    private ColumnFaults() {}

    static void inject(Injections out) {
        for (Declaration model : out.schema().models()) {
            for (Component component : model.components()) {
                Place at = Place.of(model, component);
                if (component.isRelation()) {
                    out.at(DEFAULT_ON_RELATION, "default", at, each -> each.with(value("1")));
                    out.at(CONTRADICTORY_NULLNESS, "relation", at, each -> each.with("Nullable"));
                    out.at(BAD_COLUMN, "on a relation", at, each -> each.with(column("name", "\"x\"")));
                } else if (component.has("Embedded")) {
                    out.at(EMBEDDED_NOT_ALLOWED, "may be null", at, each -> each.with("Nullable"));
                    out.at(BAD_COLUMN, "on an embedded record", at, each -> each.with(column("name", "\"x\"")));
                } else {
                    column(model, component, at, out);
                }
            }
        }
        out.schema().declarations().stream()
                .filter(each -> !each.isModel() && !each.isDatabase())
                .forEach(each -> valueType(each, out));
    }

    private static void column(Declaration model, Component component, Place at, Injections out) {
        for (String type : List.of("Object", "StringBuilder", "int[]", "java.util.List<String>")) {
            // Of a type in several words, or of an array, `@Nullable` would be another mistake.
            if (!component.has("Nullable") || type.matches("\\w+")) {
                out.at(UNSUPPORTED_TYPE, "now " + type, at, each -> each.type(type));
            }
        }
        if (component.has("Default") && !component.type().equals("String")) {
            out.at(BAD_DEFAULT, "no value of the type", at, each -> each.with(value("?")));
            out.at(BAD_DEFAULT, "empty", at, each -> each.with(value("")));
        }
        if (Changes.isPrimitive(component.type())) {
            out.at(CONTRADICTORY_NULLNESS, "primitive", at, each -> each.with("Nullable"));
            out.at(BAD_COLUMN, "length of a number", at, each -> each.with(column("length", "5")));
        }
        if (component.kind().equals("Optional")) {
            out.at(CONTRADICTORY_NULLNESS, "Optional", at, each -> each.with("Nullable"));
        }
        if (component.type().equals("String") && !component.has("Column")) {
            out.at(BAD_COLUMN, "negative length", at, each -> each.with(column("length", "-1")));
            out.at(BAD_COLUMN, "precision of a text", at, each -> each.with(column("precision", "5")));
            out.at(EMBEDDED_NOT_ALLOWED, "a text", at, each -> each.with("Embedded"));
        }
        if (component.type().equals("BigDecimal")) {
            out.at(PRECISION_MISSING, "removed", at, each -> each.without("Column"));
            out.at(PRECISION_TOO_LARGE, "30 digits", at, each -> each.with(column("precision", "30")));
            out.at(
                    BAD_COLUMN,
                    "more behind the point than in all",
                    at,
                    each -> each.with(column("precision", "5").with("scale", "6")));
        }
        if (model.uniques().isEmpty()) {
            out.add(
                    LOOKALIKE_ANNOTATION,
                    "of another package",
                    lookalike(out.schema()).change(model.name(), component.name(), each -> each.with("other.Version")),
                    at);
        }
    }

    private static Schema lookalike(Schema schema) {
        return schema.with(
                new Declaration("other", "", Declaration.Kind.ANNOTATION, "Version", List.of(), List.of(), List.of()));
    }

    /** Enums, typed values and embedded records. */
    private static void valueType(Declaration type, Injections out) {
        List<Place> uses = out.schema().models().stream()
                .flatMap(model -> model.components().stream()
                        .filter(each -> each.target().equals(type.name()))
                        .map(each -> Place.of(model, each)))
                .toList();
        if (uses.size() == 1 && type.kind() == Declaration.Kind.ENUM) {
            out.add(
                    EMPTY_ENUM,
                    "constants removed",
                    out.schema().change(type.name(), each -> each.constants(List.of())),
                    uses.get(0));
        }
        boolean embedded = uses.stream()
                .anyMatch(use -> out.schema()
                        .declaration(use.declaration())
                        .flatMap(model -> model.component(use.component()))
                        .filter(each -> each.has("Embedded"))
                        .isPresent());
        for (Component component : type.components()) {
            Place at = Place.of(type, component);
            if (!embedded) {
                out.at(MISPLACED_ANNOTATION, "in a typed value", at, each -> each.with(column("name", "\"x\"")));
            } else if (uses.size() == 1) {
                for (String annotation : List.of("Id", "Unique", "Index", "Version", "Embedded")) {
                    out.at(
                            EMBEDDED_NOT_ALLOWED,
                            annotation + " inside",
                            at,
                            each -> each.with(annotation),
                            uses.get(0));
                }
            }
        }
    }

    static Annotation value(String text) {
        return Annotation.of("Default").withText("value", text);
    }

    static Annotation column(String attribute, String expression) {
        return Annotation.of("Column").with(attribute, expression);
    }
}
