package dev.relata.processor.graph;

import dev.relata.processor.graph.ConditionToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Splits a condition into tokens. */
final class ConditionLexer {
    /** Longer ones first. */
    private static final List<String> SIGNS = List.of("<>", "<=", ">=", "=", "<", ">", "+", "-", "*", "(", ")", ",");

    /** What people write who know other languages, and what it is here. */
    private static final Map<String, String> FOREIGN =
            Map.of("!=", "<>", "==", "=", "&&", "AND", "||", "OR", "!", "NOT");

    private final String text;
    private final List<ConditionToken> tokens = new ArrayList<>();
    private int at;

    private ConditionLexer(String text) {
        this.text = text;
    }

    /** All tokens; the last one is the end. */
    static List<ConditionToken> tokens(String text) {
        ConditionLexer lexer = new ConditionLexer(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.tokens.add(new ConditionToken(Kind.END, "", text.length(), text.length()));
        return lexer.tokens;
    }

    private void next() {
        int c = text.codePointAt(at);
        if (Character.isWhitespace(c)) {
            at += Character.charCount(c);
        } else if (c == '\'') {
            text();
        } else if (isDigit(c)) {
            number();
        } else if (Character.isJavaIdentifierStart(c)) {
            add(Kind.WORD, wordEnd(at));
        } else {
            sign(c);
        }
    }

    private void text() {
        StringBuilder content = new StringBuilder();
        int end = at + 1;
        while (end < text.length()) {
            if (text.charAt(end) != '\'') {
                content.append(text.charAt(end++));
            } else if (text.startsWith("''", end)) {
                content.append('\'');
                end += 2;
            } else {
                tokens.add(new ConditionToken(Kind.TEXT, content.toString(), at, end + 1));
                at = end + 1;
                return;
            }
        }
        throw ConditionError.at(at, "the text that begins here does not end", "a quote within a text is doubled: `''`");
    }

    private void number() {
        int end = digitsEnd(at);
        if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            end = digitsEnd(end + 1);
        }
        int wordEnd = wordEnd(end);
        if (wordEnd > end) {
            throw ConditionError.at(
                    at,
                    "`" + text.substring(at, wordEnd) + "` is not a number",
                    "numbers are digits with a point or without: `12`, `0.5`");
        }
        add(Kind.NUMBER, end);
    }

    private void sign(int c) {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at) && !text.startsWith("==", at)) {
                add(Kind.SIGN, at + sign.length());
                return;
            }
        }
        String two = text.substring(at, Math.min(text.length(), at + 2));
        String one = Character.toString(c);
        String foreign = FOREIGN.containsKey(two) ? two : one;
        throw ConditionError.at(at, "`" + foreign + "` is not part of the language of conditions", help(foreign));
    }

    private static String help(String foreign) {
        String known = FOREIGN.get(foreign);
        if (known != null) {
            return "write `" + known + "`";
        }
        return switch (foreign) {
            case "\"", "`" -> "text stands in single quotes, names of components in none";
            case "." -> "numbers begin with a digit: `0.5`";
            case "/", "%" -> "there are `+`, `-` and `*`";
            default -> "";
        };
    }

    private void add(Kind kind, int end) {
        tokens.add(new ConditionToken(kind, text.substring(at, end), at, end));
        at = end;
    }

    private int digitsEnd(int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The end of a path: names joined by points. */
    private int wordEnd(int from) {
        int end = from;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            boolean point = c == '.'
                    && end > from
                    && end + 1 < text.length()
                    && Character.isJavaIdentifierStart(text.codePointAt(end + 1));
            if (!point && (!Character.isJavaIdentifierPart(c) || Character.isIdentifierIgnorable(c))) {
                return end;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
