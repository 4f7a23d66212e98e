package dev.relata.it.values;

/** A typed value over a text, with a constructor that refuses some. */
public record Label(String value) {

    /** Keeps the text. */
    public Label {
        if (value.startsWith("!")) {
            throw new IllegalArgumentException("a label does not begin with an exclamation mark");
        }
    }
}
