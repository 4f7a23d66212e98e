package dev.relata.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An annotation as it is written.
 *
 * @param name the simple name
 */
record Annotation(String name, List<Attribute> attributes) {
    Annotation {
        attributes = List.copyOf(attributes);
    }

    static Annotation of(String name) {
        return new Annotation(name, List.of());
    }

    /**
     * One attribute.
     *
     * @param values Java expressions: several are written in braces, and none as empty ones
     */
    record Attribute(String name, List<String> values) {
        Attribute {
            values = List.copyOf(values);
        }
    }

    boolean is(String other) {
        return name.equals(other);
    }

    boolean has(String attribute) {
        return attribute(attribute).isPresent();
    }

    /** The expressions of an attribute; none where it is not written. */
    List<String> values(String attribute) {
        return attribute(attribute).map(Attribute::values).orElse(List.of());
    }

    /** The values of an attribute of texts. */
    List<String> texts(String attribute) {
        return values(attribute).stream().map(Annotation::unquoted).toList();
    }

    Optional<String> text(String attribute) {
        return texts(attribute).stream().findFirst();
    }

    /** With this attribute, in place of one of its name. */
    Annotation with(String attribute, List<String> values) {
        Attribute added = new Attribute(attribute, values);
        List<Attribute> changed = new ArrayList<>();
        attributes.forEach(each -> changed.add(each.name().equals(attribute) ? added : each));
        if (!has(attribute)) {
            changed.add(added);
        }
        return new Annotation(name, changed);
    }

    Annotation with(String attribute, String value) {
        return with(attribute, List.of(value));
    }

    Annotation withTexts(String attribute, List<String> texts) {
        return with(attribute, texts.stream().map(Annotation::quoted).toList());
    }

    Annotation withText(String attribute, String text) {
        return withTexts(attribute, List.of(text));
    }

    Annotation without(String attribute) {
        return new Annotation(
                name,
                attributes.stream()
                        .filter(each -> !each.name().equals(attribute))
                        .toList());
    }

    @Override
    public String toString() {
        if (attributes.isEmpty()) {
            return "@" + name;
        }
        boolean alone = attributes.size() == 1 && attributes.get(0).name().equals("value");
        Stream<String> written = attributes.stream()
                .map(each -> (alone ? "" : each.name() + " = ")
                        + (each.values().size() == 1
                                ? each.values().get(0)
                                : "{" + String.join(", ", each.values()) + "}"));
        return "@" + name + "(" + String.join(", ", written.toList()) + ")";
    }

    /** As a Java literal. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static String unquoted(String literal) {
        return literal.startsWith("\"")
                ? literal.substring(1, literal.length() - 1).translateEscapes()
                : literal;
    }

    private Optional<Attribute> attribute(String attribute) {
        return attributes.stream().filter(each -> each.name().equals(attribute)).findFirst();
    }
}
