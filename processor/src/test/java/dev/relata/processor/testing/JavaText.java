package dev.relata.processor.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Just enough of Java's grammar to find declarations, components and annotations in a text. */
final class JavaText {
    /**
     * A part of a text.
     *
     * @param end exclusive
     */
    record Span(int start, int end) {}

    private static final Pattern ANNOTATION = Pattern.compile("@(?!interface\\b)[\\w.]+");

    private JavaText() {}

    /** Modifiers and keyword of a type, up to and including its name. */
    static Span head(String source, String type) {
        Matcher matcher = Pattern.compile("((public|protected|private|static|final|abstract|sealed) +)*"
                        + "(record|class|interface|enum) +" + Pattern.quote(type) + "\\b")
                .matcher(source);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no type " + type);
        }
        return new Span(matcher.start(), matcher.end());
    }

    /** The components between the parentheses of a record's head. */
    static Span header(String source, String type) {
        int open = source.indexOf('(', head(source, type).end());
        return new Span(open + 1, close(source, open));
    }

    /** Each component with the blanks around it. */
    static List<Span> components(String source, String type) {
        Span header = header(source, type);
        return split(source, header);
    }

    /** Parts between commas, outside of brackets and quotes. */
    static List<Span> split(String source, Span span) {
        List<Span> parts = new ArrayList<>();
        int start = span.start();
        int at = start;
        while (at < span.end()) {
            char c = source.charAt(at);
            if (c == '"') {
                at = quoted(source, at);
            } else if ("({[<".indexOf(c) >= 0) {
                at = close(source, at);
            } else if (c == ',') {
                parts.add(new Span(start, at));
                start = at + 1;
            }
            at++;
        }
        if (!source.substring(start, span.end()).isBlank()) {
            parts.add(new Span(start, span.end()));
        }
        return parts;
    }

    /** The bracket that closes the one here. */
    static int close(String source, int open) {
        char opening = source.charAt(open);
        char closing = ")}]>".charAt("({[<".indexOf(opening));
        int depth = 0;
        for (int at = open; at < source.length(); at++) {
            char c = source.charAt(at);
            if (c == '"') {
                at = quoted(source, at);
            } else if (c == opening) {
                depth++;
            } else if (c == closing && --depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("not closed: " + source.substring(open));
    }

    private static int quoted(String source, int quote) {
        int at = quote + 1;
        while (source.charAt(at) != '"') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    /** The annotations that stand, with nothing but blanks between, at the beginning of a part. */
    static List<Span> annotations(String source, Span span) {
        List<Span> found = new ArrayList<>();
        int at = skipBlanks(source, span.start());
        Matcher matcher = ANNOTATION.matcher(source);
        while (at < span.end() && matcher.find(at) && matcher.start() == at) {
            int end = matcher.end();
            if (end < source.length() && source.charAt(end) == '(') {
                end = close(source, end) + 1;
            }
            found.add(new Span(at, end));
            at = skipBlanks(source, end);
        }
        return found;
    }

    /** Where a part begins behind its annotations. */
    static int behindAnnotations(String source, Span span) {
        List<Span> annotations = annotations(source, span);
        return skipBlanks(
                source,
                annotations.isEmpty()
                        ? span.start()
                        : annotations.get(annotations.size() - 1).end());
    }

    /** {@code @Unique}, whatever package it is written with. */
    static String annotationName(String source, Span annotation) {
        Matcher matcher = ANNOTATION.matcher(source.substring(annotation.start(), annotation.end()));
        matcher.lookingAt();
        String name = matcher.group().substring(1);
        return "@" + name.substring(name.lastIndexOf('.') + 1);
    }

    /** What declares a type or a field: annotations, modifiers and all, up to and including its name. */
    static Span declaration(String source, String place) {
        int dot = place.indexOf('.');
        if (dot < 0) {
            Span head = head(source, place);
            return new Span(startOfAnnotations(source, head.start()), head.end());
        }
        String type = place.substring(0, dot);
        String name = place.substring(dot + 1);
        Span head = head(source, type);
        if (source.substring(head.start(), head.end()).contains("record ")) {
            for (Span component : components(source, type)) {
                if (source.substring(component.start(), component.end()).strip().matches("(?s).*\\W" + name)) {
                    return component;
                }
            }
        }
        Matcher field = Pattern.compile("[\\w<>\\[\\].]+ +" + Pattern.quote(name) + "\\b *[;=]")
                .matcher(source);
        if (!field.find(head.end())) {
            throw new IllegalArgumentException("no component " + place);
        }
        return new Span(startOfAnnotations(source, startOfModifiers(source, field.start())), field.end() - 1);
    }

    private static int startOfModifiers(String source, int at) {
        Matcher matcher =
                Pattern.compile("((public|protected|private|static|final) +)+$").matcher(source);
        matcher.region(0, at);
        return matcher.find() ? matcher.start() : at;
    }

    /** The beginning of the annotations that end here. */
    private static int startOfAnnotations(String source, int end) {
        int start = end;
        for (int at = source.lastIndexOf('@', end); at >= 0; at = source.lastIndexOf('@', at - 1)) {
            if (behindAnnotations(source, new Span(at, end)) == end) {
                start = at;
            }
        }
        return start;
    }

    private static int skipBlanks(String source, int from) {
        int at = from;
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        return at;
    }
}
