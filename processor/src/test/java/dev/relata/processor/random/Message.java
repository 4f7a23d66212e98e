package dev.relata.processor.random;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a compiler said.
 *
 * @param file the path of the source; empty where there is none
 * @param line 0 where there is none
 */
record Message(Diagnostic.Kind kind, String file, long line, String text) {
    private static final Pattern RULE = Pattern.compile("^\\[(\\w+)] ");

    static Message of(Diagnostic<? extends JavaFileObject> diagnostic) {
        String file = diagnostic.getSource() == null
                ? ""
                : diagnostic.getSource().toUri().getPath().substring(1);
        long line = Math.max(0, diagnostic.getLineNumber());
        return new Message(diagnostic.getKind(), file, line, diagnostic.getMessage(Locale.ROOT));
    }

    boolean isError() {
        return kind == Diagnostic.Kind.ERROR;
    }

    /** The name of the rule that it begins with. */
    Optional<String> rule() {
        Matcher matcher = RULE.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    boolean isOfARule() {
        return rule().isPresent();
    }

    @Override
    public String toString() {
        return (file.isEmpty() ? "nowhere" : file + ":" + line) + ": " + kind + ": " + text;
    }
}
