package dev.relata.processor.graph;

import java.util.Locale;

/**
 * A word, literal or sign of a condition.
 *
 * @param text as it is written; of a text literal, what is between the quotes, without escapes
 */
record ConditionToken(Kind kind, String text, int start, int end) {
    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** Whether it is this keyword, given in upper case. */
    boolean isKeyword(String keyword) {
        return kind == Kind.WORD && text.toUpperCase(Locale.ROOT).equals(keyword);
    }
}
