package dev.relata.processor.testing;

import dev.relata.processor.testing.JavaText.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A source to which a {@link Fix} is applied, to the letter. */
public final class FixedSource {
    private final Span caret;
    private String source;

    /**
     * @param start of what the message points at
     * @param end the same, exclusive
     */
    public FixedSource(String source, int start, int end) {
        this.source = source;
        this.caret = new Span(start, end);
    }

    public String apply(Fix fix) {
        fix.steps().forEach(this::apply);
        fix.imports().stream().distinct().forEach(this::addImport);
        return source;
    }

    private void apply(Fix.Step step) {
        String code = step.code();
        switch (step.verb()) {
            case ANNOTATE -> {
                Span at = JavaText.declaration(source, step.name(0));
                replace(
                        new Span(JavaText.behindAnnotations(source, at), JavaText.behindAnnotations(source, at)),
                        code + (step.name(0).contains(".") ? " " : "\n"));
            }
            case SET -> set(step.name(0), step.name(1), code);
            case TYPE, DECLARE -> declare(step.name(0), code);
            case ADD -> {
                Span header = JavaText.header(source, step.name(0));
                boolean empty = source.substring(header.start(), header.end()).isBlank();
                replace(new Span(header.end(), header.end()), (empty ? "" : ", ") + code);
            }
            case CREATE -> source = source + "\n" + code + "\n";
            case HERE -> replace(caret, code);
            case SIMILAR -> replace(caret, "\"" + step.name(0) + "\"");
            case REMOVE -> remove(step.name(0), step.name(1));
            case REMOVE_ATTRIBUTE -> removeAttribute(step.name(0), step.name(1), step.name(2));
        }
    }

    private void declare(String place, String code) {
        if (!place.contains(".")) {
            declareType(place, code);
            return;
        }
        String type = place.substring(0, place.indexOf('.'));
        List<Span> parts = JavaText.split(code, new Span(0, code.length()));
        StringBuilder added = new StringBuilder();
        for (Span part : parts.subList(0, parts.size() - 1)) {
            String component = code.substring(part.start(), part.end()).strip();
            String name = component.substring(component.lastIndexOf(' ') + 1);
            boolean there = JavaText.components(source, type).stream()
                    .anyMatch(span ->
                            source.substring(span.start(), span.end()).strip().endsWith(" " + name));
            if (there) {
                merge(type + "." + name, component);
            } else {
                added.append(component).append(", ");
            }
        }
        Span last = parts.get(parts.size() - 1);
        merge(place, code.substring(last.start(), last.end()).strip());
        String name = code.substring(code.lastIndexOf(' ') + 1);
        Span merged = JavaText.declaration(source, type + "." + name);
        replace(new Span(merged.start(), merged.start()), " " + added);
    }

    /** Type and name are as the code has them, and so are its annotations; all others stay. */
    private void merge(String place, String component) {
        Span whole = new Span(0, component.length());
        for (Span annotation : JavaText.annotations(component, whole)) {
            String name = JavaText.annotationName(component, annotation);
            String text = component.substring(annotation.start(), annotation.end());
            if (find(name, place).isEmpty() || name.equals("@Nullable")) {
                continue;
            }
            if (text.endsWith(")")) {
                set(name, place, text.substring(text.indexOf('(') + 1, text.length() - 1));
            }
        }
        Span there = JavaText.declaration(source, place);
        StringBuilder kept = new StringBuilder();
        for (Span annotation : JavaText.annotations(source, there)) {
            if (!JavaText.annotationName(source, annotation).equals("@Nullable")) {
                kept.append(source, annotation.start(), annotation.end()).append(' ');
            }
        }
        for (Span annotation : JavaText.annotations(component, whole)) {
            String name = JavaText.annotationName(component, annotation);
            if (name.equals("@Nullable") || find(name, place).isEmpty()) {
                kept.append(component, annotation.start(), annotation.end()).append(' ');
            }
        }
        replace(there, " " + kept + component.substring(JavaText.behindAnnotations(component, whole)));
    }

    private void declareType(String type, String code) {
        Span head = JavaText.head(source, type);
        Span declaration = JavaText.declaration(source, type);
        String keyword = code.substring(JavaText.behindAnnotations(code, new Span(0, code.length())));
        String annotations = JavaText.annotations(code, new Span(0, code.length())).stream()
                .map(span -> code.substring(span.start(), span.end()))
                .filter(annotation ->
                        !source.substring(declaration.start(), head.start()).contains(annotation))
                .map(annotation -> annotation + "\n")
                .collect(Collectors.joining());
        int body = source.indexOf('{', head.end());
        if (source.startsWith("(", head.end())) {
            body = source.indexOf('{', JavaText.close(source, head.end()));
        }
        int end = JavaText.close(source, body);
        String fields = source.substring(body, end);
        if (keyword.startsWith("record")) {
            for (Span component : JavaText.components(keyword, type)) {
                String text =
                        keyword.substring(component.start(), component.end()).strip();
                fields = fields.replaceAll(
                        "(@\\w+\\s+)*[\\w<>]+\\s+" + text.substring(text.lastIndexOf(' ') + 1) + ";", "");
            }
        }
        String modifiers = source.substring(head.start(), head.end())
                .replaceAll("\\b(final|abstract|sealed|record|class|interface|enum)\\b.*", "");
        replace(new Span(head.start(), end), annotations + modifiers + keyword + " " + fields);
    }

    private void set(String annotation, String place, String attributes) {
        for (Span part : JavaText.split(attributes, new Span(0, attributes.length()))) {
            String attribute = attributes.substring(part.start(), part.end()).strip();
            Span at = only(annotation, place);
            String text = source.substring(at.start(), at.end());
            List<String> written = written(text);
            String name = attribute.substring(0, attribute.indexOf(' '));
            int index =
                    written.stream().map(FixedSource::attributeName).toList().indexOf(name);
            if (index < 0) {
                written.add(attribute);
            } else {
                written.set(index, attribute);
            }
            rewrite(at, text, written);
        }
    }

    private void removeAttribute(String attribute, String annotation, String place) {
        Span at = only(annotation, place);
        String text = source.substring(at.start(), at.end());
        List<String> written = written(text);
        if (!written.removeIf(each -> attributeName(each).equals(attribute))) {
            throw new IllegalArgumentException("no attribute " + attribute + " in " + text);
        }
        rewrite(at, text, written);
    }

    private void rewrite(Span at, String text, List<String> attributes) {
        String name = text.contains("(") ? text.substring(0, text.indexOf('(')) : text;
        replace(at, attributes.isEmpty() ? name : name + "(" + String.join(", ", attributes) + ")");
    }

    /** Attributes with their names, also where the only one is written without. */
    private static List<String> written(String annotation) {
        int open = annotation.indexOf('(');
        if (open < 0) {
            return new ArrayList<>();
        }
        List<String> written = new ArrayList<>();
        for (Span part : JavaText.split(annotation, new Span(open + 1, annotation.length() - 1))) {
            String text = annotation.substring(part.start(), part.end()).strip();
            written.add(text.matches("(?s)\\w+ *=.*") ? text : "value = " + text);
        }
        return written;
    }

    private static String attributeName(String attribute) {
        return attribute.substring(0, attribute.indexOf('=')).strip();
    }

    private void remove(String what, String place) {
        if (what.startsWith("@")) {
            List<Span> exact = JavaText.annotations(source, JavaText.declaration(source, place)).stream()
                    .filter(span -> source.substring(span.start(), span.end()).equals(what))
                    .toList();
            replace(exact.isEmpty() ? only(what, place) : exact.get(exact.size() - 1), "");
            return;
        }
        Span head = JavaText.head(source, place);
        String text = source.substring(head.start(), head.end());
        if (!text.contains(what)) {
            throw new IllegalArgumentException("no " + what + " in " + text);
        }
        replace(head, text.replace(what + " ", ""));
    }

    private Span only(String annotation, String place) {
        List<Span> found = find(annotation, place);
        return found.stream()
                .filter(span -> span.start() <= caret.start() && caret.start() < span.end())
                .findFirst()
                .orElseGet(() -> {
                    if (found.size() != 1) {
                        throw new IllegalArgumentException(found.size() + " of " + annotation + " at " + place);
                    }
                    return found.get(0);
                });
    }

    private List<Span> find(String annotation, String place) {
        return JavaText.annotations(source, JavaText.declaration(source, place)).stream()
                .filter(span -> JavaText.annotationName(source, span).equals(annotation))
                .toList();
    }

    /** In place of one that imports the same simple name. */
    private void addImport(String line) {
        String name = line.substring(line.lastIndexOf('.') + 1, line.length() - 1);
        source = source.replaceAll("import [\\w.]+\\." + name + ";\n", "");
        int behind = source.indexOf(";\n") + 2;
        source = source.substring(0, behind) + line + "\n" + source.substring(behind);
    }

    private void replace(Span span, String text) {
        source = source.substring(0, span.start()) + text + source.substring(span.end());
    }
}
