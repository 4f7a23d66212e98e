package dev.relata.processor.validate;

import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.DraftModel;
import dev.relata.processor.model.ClassRef;
import dev.relata.processor.model.Scalar;
import dev.relata.processor.model.ValueType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names and lists as messages say them. */
final class Words {
    /** How much of a long text a message shows. */
    private static final int SHOWN = 80;

    private Words() {}

    /** {@code `a`, `b` and `c`}. */
    static String list(Collection<String> names) {
        List<String> quoted = names.stream().map(name -> "`" + name + "`").toList();
        int last = quoted.size() - 1;
        return last <= 0
                ? String.join("", quoted)
                : String.join(", ", quoted.subList(0, last)) + " and " + quoted.get(last);
    }

    static String columns(Collection<Column> columns) {
        return list(columns.stream().map(Column::component).toList());
    }

    /** A text as a message can show it: control characters and unpaired surrogates as Java writes them, and not all of it. */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(SHOWN).forEach(c -> {
            if (Character.isISOControl(c) || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return text.codePointCount(0, text.length()) > SHOWN ? shown + ".." : shown.toString();
    }

    /** "`Post` has the columns `id` and `slug`". */
    static String columnsOf(DraftModel model) {
        return "`" + model.name() + "` has the column" + (model.columns().size() == 1 ? " " : "s ")
                + columns(model.columns());
    }

    /** A text as Java writes it. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                literal.append('\\').appendCodePoint(c);
            } else if (Character.isISOControl(c)) {
                literal.append(c == '\n' ? "\\n" : String.format(Locale.ROOT, "\\%03o", c));
            } else {
                literal.appendCodePoint(c);
            }
        });
        return literal.append('"').toString();
    }

    /** {@code "id"}, or {@code {"tenantId", "id"}}: a value of an annotation. */
    static String value(List<String> names) {
        String joined = names.stream().map(Words::literal).collect(Collectors.joining(", "));
        return names.size() == 1 ? joined : "{" + joined + "}";
    }

    static String value(Collection<Column> columns) {
        return value(columns.stream().map(Column::component).toList());
    }

    /** {@code Long userId}: a column as a component declares it. */
    static String declared(Column column) {
        return (column.isNullable() ? box(column.type()) : type(column.type())) + " "
                + column.path().get(column.path().size() - 1);
    }

    /** The Java type of a value, a primitive where there is one. */
    static String type(ValueType type) {
        return type.wrapper()
                .map(ValueType.Wrapper::type)
                .or(() -> type.enumType().map(ValueType.EnumType::type))
                .map(ClassRef::simpleName)
                .orElseGet(() -> scalar(type.scalar()));
    }

    /** The same for a component that may be null. */
    static String box(ValueType type) {
        String name = type(type);
        return switch (name) {
            case "int" -> "Integer";
            case "boolean", "byte", "short", "long", "float", "double" -> capitalized(name);
            default -> name;
        };
    }

    static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    static String decapitalized(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    static String plural(String name) {
        if (name.endsWith("y") && !name.matches(".*[aeiou]y")) {
            return name.substring(0, name.length() - 1) + "ies";
        }
        return name.matches(".*(s|x|z|ch|sh)") ? name + "es" : name + "s";
    }

    private static String scalar(Scalar scalar) {
        return switch (scalar) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> scalar.name().toLowerCase(Locale.ROOT);
            case DECIMAL -> "BigDecimal";
            case STRING -> "String";
            case BYTES -> "byte[]";
            case UUID -> "UUID";
            case INSTANT -> "Instant";
            case LOCAL_DATE -> "LocalDate";
            case LOCAL_TIME -> "LocalTime";
            case LOCAL_DATE_TIME -> "LocalDateTime";
            case ENUM -> "enum";
        };
    }
}
