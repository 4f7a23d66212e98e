package dev.relata.jdbi.internal;

/** Which part of a text another is. */
public enum TextPart {
    /** Its beginning. */
    START("starts with"),
    /** Its end. */
    END("ends with"),
    /** Anything in it. */
    ANY("contains"),
    /** All of it. */
    ALL("equals");

    private final String words;

    TextPart(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
