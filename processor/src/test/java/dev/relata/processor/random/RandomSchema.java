package dev.relata.processor.random;

import static dev.relata.processor.random.ColumnFaults.column;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Makes schemas of great variety, most of them without a mistake. */
final class RandomSchema {
    private static final List<String> NAMES = List.of(
            "User",
            "Post",
            "Order",
            "Group",
            "Select",
            "Größe",
            "Ärmel",
            "Table",
            "Row",
            "Key",
            "Handle",
            "Patch",
            "Element",
            "HTTPServer",
            "Café",
            "Ελλάς",
            "Condition",
            "X",
            "ModelWithANameThatIsAlmostTooLongForIt");
    private static final List<String> PACKAGES = List.of("app", "app", "app", "app.inner", "lib.order");
    static final List<String> ACTIONS = List.of("RESTRICT", "CASCADE", "NO_ACTION", "SET_NULL", "SET_DEFAULT");

    private final List<RandomModel> models = new ArrayList<>();

    private RandomSchema() {}

    static Schema of(Recipe recipe) {
        return new RandomSchema().make(recipe);
    }

    private Schema make(Recipe recipe) {
        List<String> names = new ArrayList<>(NAMES);
        for (List<Integer> numbers : recipe.models()) {
            Choices choices = new Choices(numbers);
            models.add(new RandomModel(choices.take(names), choices.of(PACKAGES), choices));
        }
        List<Choices> identifying = new ArrayList<>();
        List<Choices> others = new ArrayList<>();
        for (List<Integer> numbers : recipe.relations()) {
            Choices choices = new Choices(numbers);
            (choices.rarely(4) ? identifying : others).add(choices);
        }
        int number = 0;
        // Keys that are part of an id first, and of the first models first: others point to them.
        record Chosen(Choices choices, RandomModel from, RandomModel to) {}
        List<Chosen> first = new ArrayList<>(identifying.stream()
                .map(choices -> new Chosen(choices, choices.of(models), choices.of(models)))
                .toList());
        first.sort(Comparator.comparingInt(chosen -> models.indexOf(chosen.from())));
        for (Chosen chosen : first) {
            boolean down = models.indexOf(chosen.to()) < models.indexOf(chosen.from());
            if (down && !chosen.from().hasGeneratedId()) {
                relate(chosen.from(), chosen.to(), chosen.choices(), ++number, true);
            }
        }
        for (Choices choices : others) {
            relate(choices.of(models), choices.of(models), choices, ++number, false);
        }
        recipe.keys().stream()
                .map(Choices::new)
                .forEach(choices -> choices.of(models).key(choices));
        return schema();
    }

    private Schema schema() {
        List<Declaration> declarations = new ArrayList<>(ValueTypes.ALL);
        models.forEach(model -> declarations.add(model.declaration()));
        String listed = models.stream().map(each -> each.name() + ".class").collect(Collectors.joining(", "));
        declarations.add(new Declaration(
                "app",
                "",
                Declaration.Kind.INTERFACE,
                "Db",
                List.of(Annotation.of("Database").with("models", List.of(listed.split(", ")))),
                List.of(),
                List.of()));
        Schema all = new Schema(declarations);
        return new Schema(declarations.stream()
                .filter(each -> !ValueTypes.ALL.contains(each) || isUsed(each, all))
                .toList());
    }

    private static boolean isUsed(Declaration type, Schema schema) {
        return schema.models().stream()
                .flatMap(model -> model.components().stream())
                .anyMatch(component -> component.target().equals(type.name())
                        || (component.has("Embedded") && type.name().equals("Colour")));
    }

    private void relate(RandomModel from, RandomModel to, Choices choices, int number, boolean identifying) {
        boolean self = from.equals(to);
        boolean named = self || choices.rarely(2) || from.isRelatedTo(to) || to.isRelatedTo(from);
        from.relatedTo(to);
        String name = "rel" + number;
        Annotation relation = named ? Annotation.of("Relation").withText("name", name) : Annotation.of("Relation");
        int kind = identifying ? choices.below(2) : choices.below(5);
        if (kind == 4 && from.id().size() == 1 && to.id().size() == 1) {
            from.add(Component.of("Many<" + to.name() + ">", name).relation(r -> relation));
            to.add(Component.of("Many<" + from.name() + ">", name + (self ? "Back" : ""))
                    .relation(r -> relation));
            return;
        }
        boolean required = identifying || (models.indexOf(to) < models.indexOf(from) && choices.rarely(2));
        boolean oneToOne = kind == 1;
        boolean oneWay = kind == 2;
        List<String> references = to.referenced(choices);
        List<String> fields = from.foreignKey(to, references, name, required, identifying, choices);
        if (oneToOne && !from.isUnique(fields)) {
            from.unique(fields);
        }
        String action = choices.of(ACTIONS);
        boolean fits = switch (action) {
            case "SET_NULL" -> !required && fields.stream().noneMatch(from::isRequired);
            case "SET_DEFAULT" -> false;
            default -> true;
        };
        Annotation owner = (oneWay ? Annotation.of("Relation") : relation)
                .withTexts("fields", fields)
                .withTexts("references", references);
        if (fits && choices.rarely(2)) {
            owner = owner.with("onDelete", action);
        }
        if (choices.rarely(6)) {
            owner = owner.withText("constraint", "constraint of " + name);
        }
        Annotation written = oneWay ? owner.with("oneWay", "true") : owner;
        String type = (required ? "One<" : "Maybe<") + to.name() + ">";
        from.add(Component.of(type, name).relation(r -> written));
        if (!oneWay) {
            boolean single = oneToOne || from.isUnique(fields);
            String inverse = (single ? "Maybe<" : "Many<") + from.name() + ">";
            to.add(Component.of(inverse, name + "Back").relation(r -> named ? relation : r));
        }
    }

    /** The enums, typed values and embedded records that columns may have. */
    static final class ValueTypes {
        static final List<Declaration> ALL = List.of(
                new Declaration(
                        "app",
                        "",
                        Declaration.Kind.ENUM,
                        "Colour",
                        List.of(),
                        List.of(),
                        List.of("RED", "GREEN", "it_s")),
                new Declaration(
                        "lib.order",
                        "",
                        Declaration.Kind.ENUM,
                        "Größen",
                        List.of(),
                        List.of(),
                        List.of("KLEIN", "GRÖẞER")),
                value("app", "Amount", "long"),
                value("app", "Code", "String"),
                value("lib.order", "Token", "UUID"),
                new Declaration(
                        "app",
                        "",
                        Declaration.Kind.RECORD,
                        "Address",
                        List.of(),
                        List.of(
                                Component.of("String", "street", column("length", "40")),
                                Component.of("Integer", "number", Annotation.of("Nullable")),
                                Component.of("Colour", "door")),
                        List.of()));

        private ValueTypes() {}

        private static Declaration value(String packageName, String name, String type) {
            return new Declaration(
                    packageName,
                    "",
                    Declaration.Kind.RECORD,
                    name,
                    List.of(),
                    List.of(Component.of(type, "value")),
                    List.of());
        }
    }
}
