package dev.relata.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Views of the models of a schema. */
final class RandomViews {
    private static final List<String> PACKAGES = List.of("app", "pages");
    private static final List<String> OTHER_TYPES =
            List.of("String", "long", "Integer", "Optional<UUID>", "List<Long>", "Object");

    private final List<Declaration> views = new ArrayList<>();
    private final Schema models;
    private final boolean mistakes;

    private RandomViews(Schema models, boolean mistakes) {
        this.models = models;
        this.mistakes = mistakes;
    }

    /** The schema with a view for each list of numbers: a later one may hold those before it. */
    static Schema of(Schema models, List<List<Integer>> numbers, boolean mistakes) {
        RandomViews random = new RandomViews(models, mistakes);
        Schema all = models;
        for (List<Integer> each : numbers) {
            Declaration view = random.view(new Choices(each));
            random.views.add(view);
            all = all.with(view);
        }
        return all;
    }

    private Declaration view(Choices choices) {
        Declaration model = choices.of(models.models());
        List<Component> components = new ArrayList<>();
        for (int count = 1 + choices.below(5); count > 0; count--) {
            component(model, "c" + count, choices)
                    .filter(made -> components.stream().noneMatch(c -> c.name().equals(made.name())))
                    .ifPresent(components::add);
        }
        if (components.isEmpty()) {
            components.add(byName(model, choices));
        }
        return new Declaration(
                choices.of(PACKAGES),
                "",
                Declaration.Kind.RECORD,
                "View" + views.size(),
                List.of(Annotation.of("View").with("of", model.name() + ".class")),
                components,
                List.of());
    }

    private Optional<Component> component(Declaration model, String name, Choices choices) {
        Optional<Component> made = sound(model, name, choices);
        return mistakes && choices.rarely(12) ? made.map(component -> mistaken(component, choices)) : made;
    }

    private Optional<Component> sound(Declaration model, String name, Choices choices) {
        int kind = choices.below(7);
        if (kind == 0) {
            return Optional.of(byName(model, choices));
        }
        List<String> path = new ArrayList<>();
        boolean maybe = false;
        Declaration at = model;
        for (int steps = choices.below(3); steps > 0; steps--) {
            List<Component> ones = relations(at, false);
            if (!ones.isEmpty()) {
                Component one = choices.of(ones);
                path.add(one.name());
                maybe |= one.kind().equals("Maybe");
                at = target(one);
            }
        }
        if (kind <= 3) {
            Component column = choices.of(columns(at));
            path.add(column.name());
            Component made = Component.of(column.target(), name);
            boolean nullable = maybe || column.isNullable();
            boolean optional = choices.rarely(2);
            return Optional.of(from(nullable ? nullable(made, optional) : made, path));
        }
        if (kind == 4 && !relations(at, false).isEmpty()) {
            Component one = choices.of(relations(at, false));
            path.add(one.name());
            boolean nullable = maybe || one.kind().equals("Maybe");
            return viewOf(target(one), choices)
                    .map(view -> Component.of(view, name))
                    .map(made -> from(nullable ? nullable(made, true) : made, path));
        }
        List<Component> manys = relations(at, true);
        if (manys.isEmpty()) {
            return Optional.empty();
        }
        Component many = choices.of(manys);
        path.add(many.name());
        if (choices.rarely(3)) {
            Annotation count = Annotation.of("Count").withText("value", String.join(".", path));
            Component made = Component.of(choices.rarely(2) ? "int" : "long", name);
            return Optional.of((maybe ? nullable(made, true) : made).with(count));
        }
        Annotation extent = choices.rarely(2) ? Annotation.of("From").with("limit", "2") : Annotation.of("From");
        Optional<String> view = viewOf(target(many), choices);
        if (view.isPresent() && !choices.rarely(3)) {
            Annotation from = extent.withText("value", String.join(".", path));
            return Optional.of(Component.of("List<" + view.get() + ">", name).with(from));
        }
        List<Component> required = columns(target(many)).stream()
                .filter(column -> !column.isNullable() && !column.has("Embedded"))
                .toList();
        if (required.isEmpty()) {
            return Optional.empty();
        }
        Component column = choices.of(required);
        path.add(column.name());
        return Optional.of(Component.of("List<" + Changes.box(column.target()) + ">", name)
                .with(extent.withText("value", String.join(".", path))));
    }

    private static Component mistaken(Component component, Choices choices) {
        String type = component.type();
        return switch (choices.below(4)) {
            case 0 -> component.type(choices.of(OTHER_TYPES));
            case 1 -> component.name(component.name() + "X");
            case 2 -> component.type(component.target()).without("Nullable");
            default -> component.type(type.startsWith("List<") ? type : "List<" + Changes.box(type) + ">");
        };
    }

    private static Component from(Component component, List<String> path) {
        return component.with(Annotation.of("From").withText("value", String.join(".", path)));
    }

    private static Component nullable(Component component, boolean optional) {
        return optional
                ? component.type("Optional<" + Changes.box(component.type()) + ">")
                : Changes.nullable(component);
    }

    private static Component byName(Declaration model, Choices choices) {
        Component column = choices.of(columns(model));
        Component made = Component.of(column.type(), column.name());
        return column.has("Nullable") ? made.with("Nullable") : made;
    }

    private Optional<String> viewOf(Declaration model, Choices choices) {
        List<String> fitting = views.stream()
                .filter(view ->
                        view.annotation("View").orElseThrow().values("of").equals(List.of(model.name() + ".class")))
                .map(Declaration::name)
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(choices.of(fitting));
    }

    private Declaration target(Component relation) {
        return models.declaration(relation.target()).orElseThrow();
    }

    private static List<Component> relations(Declaration model, boolean many) {
        return model.components().stream()
                .filter(component -> component.isRelation() && component.kind().equals("Many") == many)
                .toList();
    }

    /** Those whose value is known from their type. */
    private static List<Component> columns(Declaration model) {
        return model.columns().stream()
                .filter(column -> !ViewValues.isBytes(column) && !column.has("SoftDelete"))
                .toList();
    }
}
