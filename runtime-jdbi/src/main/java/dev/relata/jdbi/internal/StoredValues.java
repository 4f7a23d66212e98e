package dev.relata.jdbi.internal;

import java.util.HexFormat;

/** Stored forms of values, for people. */
public final class StoredValues {

    private static final int SHOWN = 100;

    private StoredValues() {}

    /** A value for a message: texts in quotes, bytes in hexadecimal digits, long ones cut. */
    public static String show(Object value) {
        if (value instanceof String text) {
            int end = text.length() <= SHOWN
                    ? text.length()
                    : SHOWN - (Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? 1 : 0);
            return '"' + text.substring(0, end) + (end < text.length() ? "..." : "") + '"';
        }
        if (value instanceof byte[] bytes) {
            int end = Math.min(bytes.length, SHOWN / 2);
            return "0x" + HexFormat.of().formatHex(bytes, 0, end) + (end < bytes.length ? "..." : "");
        }
        return value.toString();
    }
}
