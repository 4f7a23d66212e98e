package dev.relata.processor.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes each declaration to a file of its own, each of its annotations and components on a line of its own. */
final class SourcePrinter {
    private static final Pattern IDENTIFIER =
            Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");
    private static final List<String> IMPORTS = List.of(
            "static dev.relata.Dialect.*",
            "static dev.relata.ReferentialAction.*",
            "dev.relata.*",
            "java.math.BigDecimal",
            "java.time.*",
            "java.util.List",
            "java.util.Optional",
            "java.util.UUID",
            "org.jspecify.annotations.Nullable");

    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, Place> places = new HashMap<>();
    private int line = 1;

    private SourcePrinter() {}

    /**
     * A file.
     *
     * @param places what is in each line; of the record itself, all that is not a component
     */
    record SourceFile(String path, String text, Map<Integer, Place> places) {}

    static List<SourceFile> print(Schema schema) {
        return schema.declarations().stream()
                .map(declaration -> new SourcePrinter().print(declaration, schema))
                .toList();
    }

    private SourceFile print(Declaration declaration, Schema schema) {
        Place place = Place.of(declaration);
        line(place, "package " + declaration.packageName() + ";");
        IMPORTS.forEach(name -> line(place, "import " + name + ";"));
        imports(declaration, schema).forEach(name -> line(place, "import " + name + ";"));
        boolean nested = !declaration.outer().isEmpty();
        if (nested) {
            line(place, "public final class " + declaration.outer() + " {");
            line(place, "private " + declaration.outer() + "() {}");
        }
        declaration.annotations().forEach(annotation -> line(place, annotation.toString()));
        String kind = declaration.kind() == Declaration.Kind.ANNOTATION
                ? "@interface"
                : declaration.kind().name().toLowerCase(Locale.ROOT);
        String head = "public " + kind + " " + declaration.name();
        switch (declaration.kind()) {
            case RECORD -> components(declaration, head);
            case ENUM -> line(place, head + " { " + String.join(", ", declaration.constants()) + " }");
            case INTERFACE, ANNOTATION -> line(place, head + " {}");
        }
        if (nested) {
            line(place, "}");
        }
        String file = nested ? declaration.outer() : declaration.name();
        return new SourceFile(
                declaration.packageName().replace('.', '/') + "/" + file + ".java",
                text.toString(),
                Map.copyOf(places));
    }

    private void components(Declaration declaration, String head) {
        List<Component> components = declaration.components();
        line(Place.of(declaration), head + "(");
        for (int i = 0; i < components.size(); i++) {
            String end = i + 1 < components.size() ? "," : "";
            line(Place.of(declaration, components.get(i)), "    " + components.get(i) + end);
        }
        line(Place.of(declaration), ") {}");
    }

    private void line(Place place, String written) {
        places.put(line++, place);
        text.append(written).append('\n');
    }

    /** What is named and is not beside it in the package. */
    private static List<String> imports(Declaration declaration, Schema schema) {
        Set<String> words = new HashSet<>();
        StringBuilder body = new StringBuilder();
        declaration.annotations().forEach(each -> body.append(each).append(' '));
        declaration.components().forEach(each -> body.append(each.type()).append(' '));
        Matcher matcher = IDENTIFIER.matcher(body);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        List<String> imports = new ArrayList<>();
        for (Declaration other : schema.declarations()) {
            boolean beside = schema.declarations().stream()
                    .anyMatch(each -> each.name().equals(other.name())
                            && each.packageName().equals(declaration.packageName())
                            && each.outer().isEmpty());
            if (!beside && words.contains(other.name()) && !other.name().equals(declaration.name())) {
                String outer = other.outer().isEmpty() ? "" : other.outer() + ".";
                imports.add(other.packageName() + "." + outer + other.name());
            }
        }
        return imports;
    }
}
