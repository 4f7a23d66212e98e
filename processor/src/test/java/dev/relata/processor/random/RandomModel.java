package dev.relata.processor.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A model that grows. */
final class RandomModel {
    private static final List<String> COLUMNS = List.of(
            "title",
            "select",
            "from",
            "größe",
            "order",
            "group",
            "where",
            "limit",
            "x",
            "aB",
            "createdOn",
            "value",
            "key",
            "_under",
            "URL",
            "list",
            "row",
            "id2",
            "session",
            "table",
            "user",
            "ελλάς",
            "input",
            "name",
            "columnWithANameThatIsAlmostTooLongForIt");
    private static final List<String> TYPES = List.of(
            "String",
            "int",
            "long",
            "boolean",
            "byte",
            "short",
            "float",
            "double",
            "BigDecimal",
            "byte[]",
            "UUID",
            "Instant",
            "LocalDate",
            "LocalTime",
            "LocalDateTime",
            "Colour",
            "Größen",
            "Amount",
            "Code",
            "Token",
            "Address");
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("String", "it's \"new\""),
            Map.entry("int", "-5"),
            Map.entry("long", "9223372036854775807"),
            Map.entry("boolean", "true"),
            Map.entry("byte", "-128"),
            Map.entry("double", "1.5e3"),
            Map.entry("float", "0.25"),
            Map.entry("BigDecimal", "12.50"),
            Map.entry("Instant", "2026-11-21T10:00:00Z"),
            Map.entry("LocalDate", "2024-02-29"),
            Map.entry("LocalTime", "23:59:59"),
            Map.entry("LocalDateTime", "2026-01-01T00:00:00"),
            Map.entry("Colour", "GREEN"),
            Map.entry("Größen", "GRÖẞER"),
            Map.entry("Amount", "7"),
            Map.entry("Code", "c"),
            Map.entry("UUID", "123e4567-e89b-12d3-a456-426614174000"));
    private static final Map<String, List<String>> CHECKS = Map.of(
            "String", List.of("length(%s) > 0", "%s <> 'it''s'", "%s IN ('a', 'b')"),
            "int", List.of("%s BETWEEN 1 AND 5", "%s + 1 > 0", "NOT (%s = 3)"),
            "long", List.of("%s * 2 >= -4", "%s IS NOT NULL"),
            "BigDecimal", List.of("%s > 0.5"),
            "boolean", List.of("%s = TRUE"),
            "Colour", List.of("%s <> 'RED'"),
            "LocalDate", List.of("%s > '2020-01-01'"),
            "double", List.of("%s < 10.5 OR %s IS NULL"));

    private final String name;
    private final String packageName;
    private final boolean nested;
    private final List<Annotation> annotations = new ArrayList<>();
    private final List<Component> components = new ArrayList<>();
    private final List<String> id = new ArrayList<>();
    private final List<List<String>> uniques = new ArrayList<>();
    private final Set<RandomModel> related = new HashSet<>();
    private boolean idOfRecord;

    RandomModel(String name, String packageName, Choices choices) {
        this.name = name;
        this.packageName = packageName;
        this.nested = choices.rarely(6);
        annotations.add(
                choices.rarely(4)
                        ? Annotation.of("Model").withText("table", name + "s \"x\"")
                        : Annotation.of("Model"));
        id(choices.below(8));
        List<String> names = new ArrayList<>(COLUMNS);
        for (int count = choices.below(5); count > 0; count--) {
            addColumn(choices.take(names), choices.of(TYPES), choices);
        }
        switch (choices.below(7)) {
            case 1 -> add(Component.of("int", "version", Annotation.of("Version")));
            case 2 -> add(Component.of("Instant", "updatedAt", Annotation.of("UpdatedAt")));
            case 3 -> add(Component.of("Instant", "createdAt", Annotation.of("Generated")));
            case 4 -> add(Changes.nullable(Component.of("Instant", "deletedAt", Annotation.of("SoftDelete"))));
            case 5 ->
                add(Component.of(
                        "Optional<Instant>", "deletedAt", Annotation.of("SoftDelete"), Annotation.of("Index")));
            default -> {}
        }
    }

    private void id(int kind) {
        Annotation isId = Annotation.of("Id");
        Annotation generated = Annotation.of("Generated");
        switch (kind) {
            case 0 -> id(Component.of("long", "id", isId, generated));
            case 1 -> id(Component.of("UUID", "id", isId, generated));
            case 2 -> id(Component.of("String", "code", isId));
            case 3 -> {
                id(Component.of("long", "tenantId", isId));
                id(Component.of("int", "number", isId));
            }
            case 4, 5 -> {
                idOfRecord = true;
                id(Component.of("long", "tenantId"));
                if (kind == 5) {
                    id(Component.of("UUID", "part"));
                }
            }
            case 6 -> id(Component.of("Amount", "id", isId, generated));
            default -> id(Component.of("Colour", "colour", isId));
        }
    }

    private void id(Component component) {
        id.add(component.name());
        add(component);
    }

    private void addColumn(String column, String type, Choices choices) {
        Component made = Component.of(type, column);
        if (type.equals("Address")) {
            add(
                    choices.rarely(3)
                            ? made.with(Annotation.of("Embedded").withText("prefix", "home"))
                            : made.with("Embedded"));
            return;
        }
        if (type.equals("BigDecimal")) {
            made = made.with(ColumnFaults.column("precision", "10").with("scale", "2"));
        } else if (choices.rarely(6)) {
            made = made.with(Annotation.of("Column").withText("name", "Col " + column));
        } else if (type.equals("String") && choices.rarely(3)) {
            made = made.with(ColumnFaults.column("length", "50"));
        }
        int how = choices.below(10);
        if (how == 1 && DEFAULTS.containsKey(type)) {
            made = made.with(Annotation.of("Default").withText("value", DEFAULTS.get(type)));
        } else if (how == 2 && CHECKS.containsKey(type)) {
            made = made.with(Annotation.of("Check")
                    .withText("value", choices.of(CHECKS.get(type)).replace("%s", column)));
        } else if (how == 3) {
            made = made.with("Unique");
            uniques.add(List.of(column));
        } else if (how == 4) {
            made = made.with("Index");
        } else if (how == 5) {
            made = made.type("Optional<" + Changes.box(type) + ">");
        } else if (how == 6 || how == 7) {
            made = type.equals("byte[]") ? made.type("byte @Nullable []") : Changes.nullable(made);
        }
        add(made);
    }

    /** A unique, an index or a check over several columns. */
    void key(Choices choices) {
        List<String> columns = components.stream()
                .filter(each -> !each.isRelation() && !each.has("Embedded"))
                .filter(each -> Stream.of("Version", "UpdatedAt", "Generated").noneMatch(each::has))
                .map(Component::name)
                .toList();
        if (columns.isEmpty()) {
            return;
        }
        List<String> fields = choices.some(columns, 3);
        String where = choices.of(columns) + " IS NOT NULL";
        switch (choices.below(5)) {
            case 0 -> unique(fields);
            case 1 -> annotations.add(Annotation.of("Index").withTexts("fields", fields));
            case 2 ->
                annotations.add(
                        Annotation.of("Unique").withTexts("fields", fields).withText("where", where));
            case 3 ->
                annotations.add(
                        Annotation.of("Index").withTexts("fields", fields).withText("where", where));
            default ->
                annotations.add(Annotation.of("Check").withText("value", where + " OR " + fields.get(0) + " IS NULL"));
        }
    }

    /** What a relation points to: the id, or now and then a unique. */
    List<String> referenced(Choices choices) {
        List<List<String>> keys = new ArrayList<>(List.of(id, id));
        uniques.stream()
                .filter(unique -> unique.stream().allMatch(this::isRequired))
                .forEach(keys::add);
        return List.copyOf(choices.of(keys));
    }

    List<String> foreignKey(
            RandomModel to,
            List<String> references,
            String relation,
            boolean required,
            boolean identifying,
            Choices choices) {
        List<String> fields = new ArrayList<>();
        for (String reference : references) {
            Component target = to.component(reference).orElseThrow();
            boolean shared = reference.equals("tenantId") && references.size() > 1 && !to.equals(this);
            String type = target.target();
            if (shared
                    && component(reference).filter(c -> c.type().equals(type)).isPresent()) {
                fields.add(reference);
                continue;
            }
            boolean shareable = shared && component(reference).isEmpty();
            String own = relation + reference.substring(0, 1).toUpperCase(Locale.ROOT) + reference.substring(1);
            Component made = Component.of(type, shareable ? reference : own);
            Optional<Annotation> sizes = target.annotation("Column").map(c -> c.without("name"));
            if (sizes.filter(c -> !c.attributes().isEmpty()).isPresent()) {
                made = made.with(sizes.get());
            }
            made = required || (shared && choices.rarely(2)) ? made : Changes.nullable(made);
            fields.add(made.name());
            if (identifying && !id.contains(made.name())) {
                id.add(made.name());
                made = idOfRecord ? made : made.with("Id");
            }
            add(made);
        }
        return fields;
    }

    boolean hasGeneratedId() {
        return id.stream().anyMatch(column -> component(column).orElseThrow().has("Generated"));
    }

    void unique(List<String> fields) {
        uniques.add(fields);
        if (fields.size() == 1) {
            change(fields.get(0), each -> each.with("Unique"));
        } else {
            annotations.add(Annotation.of("Unique").withTexts("fields", fields));
        }
    }

    boolean isUnique(List<String> fields) {
        return Set.copyOf(fields).containsAll(id)
                || uniques.stream().anyMatch(unique -> Set.copyOf(fields).containsAll(unique));
    }

    boolean isRequired(String column) {
        return component(column).filter(each -> !each.isNullable()).isPresent();
    }

    void add(Component component) {
        components.add(component);
    }

    private void change(String component, UnaryOperator<Component> change) {
        components.replaceAll(each -> each.name().equals(component) ? change.apply(each) : each);
    }

    private Optional<Component> component(String wanted) {
        return components.stream().filter(each -> each.name().equals(wanted)).findFirst();
    }

    void relatedTo(RandomModel other) {
        related.add(other);
    }

    boolean isRelatedTo(RandomModel other) {
        return related.contains(other);
    }

    String name() {
        return name;
    }

    List<String> id() {
        return id;
    }

    Declaration declaration() {
        List<Annotation> all = new ArrayList<>(annotations);
        if (idOfRecord) {
            all.add(Annotation.of("Id").withTexts("fields", id));
        }
        return new Declaration(
                packageName, nested ? name + "Holder" : "", Declaration.Kind.RECORD, name, all, components, List.of());
    }
}
