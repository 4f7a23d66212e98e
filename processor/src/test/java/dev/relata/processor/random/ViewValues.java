package dev.relata.processor.random;

import static java.util.Objects.requireNonNull;

import dev.relata.processor.graph.Naming;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A row in each table, with the same value in all columns of a type: so each foreign key leads to the one row there is, and
 * what a view reads is known from the types.
 */
final class ViewValues {
    private static final String SOME_UUID = "123e4567-e89b-12d3-a456-426614174000";

    /** As SQLite stores a value, and as Java prints it. */
    private record Value(String sql, String text) {}

    private static final Map<String, Value> VALUES = Map.ofEntries(
            Map.entry("String", new Value("'a'", "a")),
            Map.entry("int", new Value("1", "1")),
            Map.entry("long", new Value("1", "1")),
            Map.entry("byte", new Value("1", "1")),
            Map.entry("short", new Value("1", "1")),
            Map.entry("boolean", new Value("1", "true")),
            Map.entry("float", new Value("1.5", "1.5")),
            Map.entry("double", new Value("1.5", "1.5")),
            Map.entry("BigDecimal", new Value("150", "1.50")),
            Map.entry("UUID", new Value("'" + SOME_UUID + "'", SOME_UUID)),
            Map.entry("Instant", new Value("0", "1970-01-01T00:00:00Z")),
            Map.entry("LocalDate", new Value("'2000-01-31'", "2000-01-31")),
            Map.entry("LocalTime", new Value("'10:20:30.000000'", "10:20:30")),
            Map.entry("LocalDateTime", new Value("'2000-01-31T10:20:30.000000'", "2000-01-31T10:20:30")),
            Map.entry("Colour", new Value("'RED'", "RED")),
            Map.entry("Größen", new Value("'KLEIN'", "KLEIN")),
            Map.entry("Amount", new Value("1", "Amount[value=1]")),
            Map.entry("Code", new Value("'a'", "Code[value=a]")),
            Map.entry("Token", new Value("'" + SOME_UUID + "'", "Token[value=" + SOME_UUID + "]")),
            Map.entry("Address", new Value("'a', 1, 'RED'", "Address[street=a, number=1, door=RED]")));

    private final Schema schema;

    ViewValues(Schema schema) {
        this.schema = schema;
    }

    /** Inserts the rows. */
    void insert(Handle handle) {
        handle.execute("PRAGMA ignore_check_constraints = ON");
        handle.useTransaction(transaction -> {
            transaction.execute("PRAGMA defer_foreign_keys = ON");
            schema.models()
                    .forEach(model -> transaction.execute("INSERT INTO " + table(model) + " VALUES ("
                            + model.columns().stream().map(ViewValues::sql).collect(Collectors.joining(", ")) + ")"));
            joinTables(transaction).forEach(transaction::execute);
        });
        handle.execute("PRAGMA ignore_check_constraints = OFF");
    }

    /** Their two columns are what their foreign keys point to. */
    private List<String> joinTables(Handle handle) {
        List<String> models = schema.models().stream().map(ViewValues::table).toList();
        return handle
                .createQuery("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
                .mapTo(String.class)
                .list()
                .stream()
                .map(ViewValues::quoted)
                .filter(table -> !models.contains(table))
                .map(table -> {
                    List<Map<String, Object>> keys = handle.createQuery("PRAGMA foreign_key_list(" + table + ")")
                            .mapToMap()
                            .list();
                    return "INSERT INTO " + table + " ("
                            + keys.stream().map(key -> quoted(key.get("from"))).collect(Collectors.joining(", "))
                            + ") VALUES ("
                            + keys.stream()
                                    .map(key -> "(SELECT " + quoted(key.get("to")) + " FROM " + quoted(key.get("table"))
                                            + ")")
                                    .collect(Collectors.joining(", "))
                            + ")";
                })
                .toList();
    }

    private static String table(Declaration model) {
        return quoted(model.annotation("Model")
                .flatMap(annotation -> annotation.text("table"))
                .orElseGet(() -> Naming.snakeCase(model.name())));
    }

    private static String quoted(@Nullable Object name) {
        return "\"" + requireNonNull(name).toString().replace("\"", "\"\"") + "\"";
    }

    private static String sql(Component column) {
        if (column.has("SoftDelete")) {
            return "NULL";
        }
        return isBytes(column) ? "x'00'" : value(column).sql();
    }

    /** Of arrays, what is printed says nothing. */
    static boolean isBytes(Component column) {
        return column.type().contains("byte[") || column.type().contains("byte @");
    }

    private static Value value(Component column) {
        return VALUES.entrySet().stream()
                .filter(type -> Changes.box(type.getKey()).equals(Changes.box(column.target())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(column.toString()))
                .getValue();
    }

    /** What is read of a view, as a record prints it. */
    String text(Declaration view) {
        Declaration model = ofModel(view);
        List<String> components = new ArrayList<>();
        for (Component component : view.components()) {
            components.add(component.name() + "=" + wrapped(component, text(component, model)));
        }
        return view.name() + "[" + String.join(", ", components) + "]";
    }

    /** The model of a view. */
    Declaration ofModel(Declaration view) {
        String of = view.annotation("View").orElseThrow().values("of").get(0);
        return schema.declaration(of.substring(0, of.length() - ".class".length()))
                .orElseThrow();
    }

    private static String wrapped(Component component, String text) {
        return switch (component.kind()) {
            case "Optional" -> "Optional[" + text + "]";
            case "List" -> "[" + text + "]";
            default -> text;
        };
    }

    private String text(Component component, Declaration model) {
        if (component.has("Count")) {
            return "1";
        }
        Optional<Declaration> nested = schema.declaration(component.target()).filter(view -> view.has("View"));
        if (nested.isPresent()) {
            return text(nested.get());
        }
        String path =
                component.annotation("From").flatMap(from -> from.text("value")).orElse(component.name());
        Declaration at = model;
        for (String name : List.of(path.split("\\.", -1))) {
            Component next = at.component(name).orElseThrow();
            if (!next.isRelation()) {
                return value(next).text();
            }
            at = schema.declaration(next.target()).orElseThrow();
        }
        throw new IllegalStateException(path);
    }
}
