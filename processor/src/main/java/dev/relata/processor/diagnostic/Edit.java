package dev.relata.processor.diagnostic;

/**
 * One change of a source: where, and the code. A help is made of edits, each in one of these few forms, so that its text
 * alone says what to do: the tests follow the text, and compile what comes out.
 *
 * @param place the type or the component; empty where it is none of those that exist
 * @param what the words before the code
 * @param code after the imports it needs; empty where something is removed
 */
public record Edit(String place, String what, String code) {
    private static final int INDENT = 4;

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
     * @param code type and name, after the imports it needs
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

    /** The same after one more import. */
    public Edit importing(String name) {
        return new Edit(place, what, "import " + name + ";\n" + code);
    }

    /** Code stands deeper than words. */
    String text() {
        return code.isEmpty() ? what : what + ":\n" + code.indent(INDENT).stripTrailing();
    }
}
