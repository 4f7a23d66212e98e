package dev.relata.processor.dialect;

import java.nio.charset.StandardCharsets;

/**
 * How long a name may be.
 *
 * @param most the greatest length that is kept
 */
public record NameLimit(int most, Unit unit) {

    /** What lengths are counted in. */
    public enum Unit {
        /** Bytes of UTF-8. */
        BYTES,
        /** Code points. */
        CHARACTERS
    }

    public boolean isExceededBy(String name) {
        return length(name) > most;
    }

    /** The length of a name in this unit. */
    public int length(String name) {
        return unit == Unit.BYTES
                ? name.getBytes(StandardCharsets.UTF_8).length
                : name.codePointCount(0, name.length());
    }

    /** {@code bytes} or {@code characters}. */
    public String unitName() {
        return unit == Unit.BYTES ? "bytes" : "characters";
    }
}
