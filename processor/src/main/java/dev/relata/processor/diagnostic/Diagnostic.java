package dev.relata.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * One message for the user.
 *
 * @param fact the first line: subject and one fact, which stands alone
 * @param notes what else is true, such as the names that exist
 * @param helps what to do, with code to paste; further lines of one help are code
 */
public record Diagnostic(
        Rule rule, Severity severity, Location at, String fact, List<String> notes, List<String> helps) {
    private static final String INDENT = "  ";

    public Diagnostic {
        notes = List.copyOf(notes);
        helps = List.copyOf(helps);
    }

    public static Diagnostic of(Rule rule, Location at, String fact) {
        return new Diagnostic(rule, rule.severity(), at, fact, List.of(), List.of());
    }

    public Diagnostic note(String note) {
        return new Diagnostic(rule, severity, at, fact, with(notes, note), helps);
    }

    public Diagnostic help(String help) {
        return new Diagnostic(rule, severity, at, fact, notes, with(helps, help));
    }

    /** The same where it does no harm: a rule may be an error in most cases and a warning in some. */
    public Diagnostic asWarning() {
        return new Diagnostic(rule, Severity.WARNING, at, fact, notes, helps);
    }

    /** The same at its own place if a compiler can show that, else at the other. */
    public Diagnostic orAt(Location other) {
        return new Diagnostic(rule, severity, at.orElse(other), fact, notes, helps);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The whole text. Compilers show the first line, then the source, then the rest. */
    String message() {
        StringBuilder text = new StringBuilder("[" + rule.ruleName() + "] " + fact);
        notes.forEach(note -> append(text, "note: ", note));
        helps.forEach(help -> append(text, "help: ", help));
        append(text, "see: ", "docs/errors/" + rule.ruleName() + ".md");
        return text.toString();
    }

    private static void append(StringBuilder text, String label, String lines) {
        text.append('\n').append(INDENT).append(label).append(lines.replace("\n", "\n" + INDENT.repeat(4)));
    }

    private static List<String> with(List<String> list, String item) {
        List<String> longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}
