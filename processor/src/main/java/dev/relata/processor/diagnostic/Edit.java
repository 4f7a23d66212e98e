package dev.relata.processor.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * One change of a source: where, and the code. A help is made of edits, each in one of these few forms, so that its text
 * alone says what to do: the tests follow the text, and compile what comes out.
 *
 * @param place the type or the component; empty where it is none of those that exist
 * @param what the words before the code
 * @param code empty where something is removed
 * @param imports what the code needs and its file may lack: qualified names, sorted
 */
public record Edit(String place, String what, String code, List<String> imports) {
    private static final int INDENT = 4;

    public Edit {
        imports = List.copyOf(imports);
    }

    private Edit(String place, String what, String code) {
        this(place, what, code, List.of());
    }

    /** Adds an annotation to a component or a record; one more, where it is repeatable. */
    public static Edit annotate(String place, String annotation) {
        return new Edit(place, "annotate `" + place + "`", annotation);
    }

    /** Gives attributes of an annotation that is there these values; the others keep theirs. */
    public static Edit set(String annotation, String place, String attributes) {
        return new Edit(place, "set in `" + annotation + "` of `" + place + "`", attributes);
    }

    /**
     * Gives a component another type, or another nullness; its annotations stay.
     *
     * @param code type and name
     */
    public static Edit type(String place, String code) {
        return new Edit(place, "change the type of `" + place + "`", code);
    }

    /**
     * Writes a component anew, or the head of a type.
     *
     * @param code the component; new ones may stand before it
     */
    public static Edit declare(String place, String code) {
        return new Edit(place, "declare `" + place + "` as", code);
    }

    /** Adds components at the end of a record. */
    public static Edit add(String record, String components) {
        return new Edit(record, "add to `" + record + "`", components);
    }

    /** Adds a type of its own. */
    public static Edit create(String code) {
        return new Edit("", "write a new type", code);
    }

    /** Replaces the value, or the annotation, that the message points at. */
    public static Edit here(String code) {
        return new Edit("", "write here", code);
    }

    /** Removes an annotation, a modifier or type parameters. */
    public static Edit remove(String code, String place) {
        return new Edit(place, "remove `" + code + "` from `" + place + "`", "");
    }

    /** Removes an attribute. */
    public static Edit remove(String attribute, String annotation, String place) {
        return new Edit(place, "remove `" + attribute + "` from `" + annotation + "` of `" + place + "`", "");
    }

    /** The same with more imports. */
    public Edit importing(Collection<String> names) {
        TreeSet<String> all = new TreeSet<>(imports);
        all.addAll(names);
        return new Edit(place, what, code, List.copyOf(all));
    }

    /** The type whose file is changed; empty where it is unknown. */
    String type() {
        return place.replaceFirst("[.].*", "");
    }

    /** Code stands deeper than words. */
    String text() {
        return code.isEmpty() ? what : what + ":\n" + code.indent(INDENT).stripTrailing();
    }
}
