package dev.relata.processor.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes anything in a schema, whether the result makes sense or not. */
final class Mistakes {
    private static final List<String> TYPES = List.of(
            "int",
            "long",
            "Long",
            "String",
            "boolean",
            "double",
            "byte[]",
            "UUID",
            "Instant",
            "LocalDate",
            "BigDecimal",
            "Object",
            "int[]",
            "Optional<String>",
            "Optional<Integer>",
            "java.util.List<String>",
            "One<String>",
            "Colour",
            "Amount",
            "Optional",
            "One<One<String>>",
            "Many<?>",
            "Maybe",
            "Character",
            "Db");
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "id",
            "a\0b",
            "naïve",
            "x'y",
            "\"",
            "a.b",
            "address.street",
            "1",
            "-1",
            "NULL",
            "sqlite_x",
            "ctid",
            "a\nb",
            "$",
            "%s",
            "\uD800",
            "\uD83D\uDE00",
            "--",
            "x IS NULL",
            "x = ",
            "((",
            "'",
            "a".repeat(70),
            "é".repeat(40));
    private static final List<String> ANNOTATIONS = List.of(
            "Id",
            "Unique",
            "Index",
            "Generated",
            "UpdatedAt",
            "Version",
            "Embedded",
            "Permanent",
            "Relation",
            "Column",
            "Default",
            "Check",
            "Nullable",
            "Model",
            "Database");

    private final Choices choices;

    private Mistakes(Choices choices) {
        this.choices = choices;
    }

    static Schema make(Schema schema, Choices choices) {
        return new Mistakes(choices).make(schema);
    }

    private Schema make(Schema schema) {
        Declaration declaration = choices.of(schema.declarations());
        if (declaration.components().isEmpty() || choices.rarely(5)) {
            return schema.change(declaration.name(), this::declaration);
        }
        Component component = choices.of(declaration.components());
        Component other = choices.of(declaration.components());
        return switch (choices.below(12)) {
            case 0 -> schema.change(declaration.name(), each -> each.without(component));
            case 1 -> schema.change(declaration.name(), each -> each.with(component.name(component.name() + "2")));
            case 2 -> schema.change(declaration.name(), component.name(), each -> each.type(other.type()));
            case 3 -> schema.change(declaration.name(), component.name(), each -> each.type(choices.of(TYPES)));
            case 4 ->
                schema.change(
                        declaration.name(),
                        component.name(),
                        each -> each.isNullable() ? each.without("Nullable") : Changes.nullable(each));
            case 5 ->
                schema.change(
                        declaration.name(),
                        component.name(),
                        each -> new Component(other.annotations(), each.type(), each.name()));
            case 6 -> schema.change(declaration.name(), component.name(), each -> each.name(each.name() + "2"));
            case 7 -> schema.change(declaration.name(), component.name(), each -> kind(each, schema));
            case 8 -> schema.change(declaration.name(), component.name(), each -> each.with(annotation(declaration)));
            default -> schema.change(declaration.name(), component.name(), each -> annotated(each, declaration));
        };
    }

    private Component kind(Component component, Schema schema) {
        String target = choices.rarely(2) ? choices.of(schema.declarations()).name() : component.target();
        return component.type(choices.of(List.of("One", "Maybe", "Many")) + "<" + Changes.box(target) + ">");
    }

    private Component annotated(Component component, Declaration in) {
        if (component.annotations().isEmpty()) {
            return component.with(annotation(in));
        }
        int index = choices.below(component.annotations().size());
        Annotation chosen = component.annotations().get(index);
        return choices.rarely(4) ? component.without(chosen.name()) : component.annotation(index, change(chosen, in));
    }

    private Declaration declaration(Declaration declaration) {
        List<Annotation> annotations = new ArrayList<>(declaration.annotations());
        switch (choices.below(8)) {
            case 0 -> annotations.add(annotation(declaration));
            case 1 -> {
                List<String> constants = new ArrayList<>(declaration.constants());
                if (!constants.isEmpty()) {
                    choices.take(constants);
                }
                return declaration.constants(constants);
            }
            case 2 -> {
                Declaration.Kind kind = choices.of(List.of(Declaration.Kind.values()));
                return kind == Declaration.Kind.ANNOTATION ? declaration : declaration.kind(kind);
            }
            default -> {
                if (!annotations.isEmpty()) {
                    int index = choices.below(annotations.size());
                    if (choices.rarely(4)) {
                        annotations.remove(index);
                    } else {
                        annotations.set(index, change(annotations.get(index), declaration));
                    }
                }
            }
        }
        return declaration.annotations(annotations);
    }

    private Annotation change(Annotation annotation, Declaration in) {
        if (annotation.attributes().isEmpty()) {
            return attributed(annotation, in);
        }
        Annotation.Attribute attribute = choices.of(annotation.attributes());
        List<String> values = new ArrayList<>(attribute.values());
        UnaryOperator<List<String>> change = all -> {
            switch (choices.below(6)) {
                case 0 -> all.add(expression(in, all));
                case 1 -> all.clear();
                case 2 -> {
                    if (!all.isEmpty()) {
                        choices.take(all);
                    }
                }
                case 3 -> Collections.reverse(all);
                default -> {
                    if (!all.isEmpty()) {
                        all.set(choices.below(all.size()), expression(in, all));
                    }
                }
            }
            return all;
        };
        return switch (choices.below(4)) {
            case 0 -> annotation.without(attribute.name());
            case 1 -> attributed(annotation, in);
            default -> annotation.with(attribute.name(), change.apply(values));
        };
    }

    /** An expression of the kind of the others. */
    private String expression(Declaration in, List<String> others) {
        String sample = others.isEmpty() ? "" : others.get(0);
        if (sample.endsWith(".class")) {
            return choices.of(List.of("String.class", "int.class", sample, "Colour.class", "int[].class"));
        }
        if (sample.matches("[A-Z_]+")) {
            return choices.of(RandomSchema.ACTIONS);
        }
        if (sample.matches("-?\\d+")) {
            return choices.of(List.of("0", "-1", "1", "19", "5000", "2147483647"));
        }
        return Annotation.quoted(text(in));
    }

    private String text(Declaration in) {
        return in.components().isEmpty() || choices.rarely(2)
                ? choices.of(TEXTS)
                : choices.of(in.components()).name();
    }

    private Annotation annotation(Declaration in) {
        Annotation made = Annotation.of(choices.of(ANNOTATIONS));
        return switch (made.name()) {
            case "Default", "Check" -> made.withText("value", text(in));
            case "Database" -> made.with("models", List.of("Db.class"));
            default -> choices.rarely(2) ? attributed(made, in) : made;
        };
    }

    private Annotation attributed(Annotation annotation, Declaration in) {
        return switch (annotation.name()) {
            case "Relation" ->
                switch (choices.below(6)) {
                    case 0 -> annotation.with("onDelete", choices.of(RandomSchema.ACTIONS));
                    case 1 -> annotation.with("onUpdate", choices.of(RandomSchema.ACTIONS));
                    case 2 -> annotation.with("oneWay", "true");
                    case 3 -> annotation.withText("name", text(in));
                    case 4 -> annotation.withText("fields", text(in));
                    default -> annotation.withText("references", text(in));
                };
            case "Column" ->
                choices.rarely(2)
                        ? annotation.withText("name", text(in))
                        : annotation.with(
                                choices.of(List.of("length", "precision", "scale")),
                                choices.of(List.of("0", "-1", "3", "40", "99999999")));
            case "Id" -> annotation.withText("fields", text(in));
            case "Unique", "Index" ->
                choices.rarely(2)
                        ? annotation.withText("fields", text(in))
                        : annotation.withText(choices.of(List.of("where", "name")), text(in));
            case "Database" -> annotation.with("dialects", choices.of(List.of("SQLITE", "POSTGRESQL", "MARIADB")));
            case "Model" -> annotation.withText("table", text(in));
            case "Embedded" -> annotation.withText("prefix", text(in));
            case "Check" -> annotation.withText("name", text(in));
            case "Default" -> annotation.withText("value", text(in));
            default -> annotation;
        };
    }
}
