package dev.relata.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One message for the user.
 *
 * @param fact the first line: subject and one fact, which stands alone
 * @param notes what else is true, such as the names that exist
 * @param helps what to do, with code to paste
 * @param isHeldBack whether its cause is told elsewhere: true, but not said
 */
public record Diagnostic(
        Rule rule,
        Severity severity,
        Location at,
        String fact,
        List<String> notes,
        List<Help> helps,
        boolean isHeldBack) {
    private static final String INDENT = "  ";

    public Diagnostic {
        notes = List.copyOf(notes);
        helps = List.copyOf(helps);
    }

    public static Diagnostic of(Rule rule, Location at, String fact) {
        return new Diagnostic(rule, rule.severity(), at, fact, List.of(), List.of(), false);
    }

    public Diagnostic note(String note) {
        return new Diagnostic(rule, severity, at, fact, with(notes, note), helps, isHeldBack);
    }

    public Diagnostic help(String help) {
        return new Diagnostic(rule, severity, at, fact, notes, with(helps, new Help(help, List.of())), isHeldBack);
    }

    /**
     * Advice that can be followed to the letter; none where there is nothing to change and the words do not stand alone.
     *
     * @param reason what precedes the first change, with a comma; may be empty
     * @param edits to be made together
     */
    public Diagnostic help(String reason, List<Edit> edits) {
        return edits.isEmpty() && (reason.isEmpty() || reason.endsWith(", "))
                ? this
                : new Diagnostic(rule, severity, at, fact, notes, with(helps, new Help(reason, edits)), isHeldBack);
    }

    public Diagnostic help(String reason, Edit... edits) {
        return help(reason, List.of(edits));
    }

    /** The same with its edits changed. */
    public Diagnostic mapEdits(UnaryOperator<Edit> change) {
        return new Diagnostic(
                rule,
                severity,
                at,
                fact,
                notes,
                helps.stream().map(help -> help.map(change)).toList(),
                isHeldBack);
    }

    /** The same where it does no harm: a rule may be an error in most cases and a warning in some. */
    public Diagnostic asWarning() {
        return new Diagnostic(rule, Severity.WARNING, at, fact, notes, helps, isHeldBack);
    }

    /** The same, held back where the condition holds. */
    public Diagnostic heldBackIf(boolean toldElsewhere) {
        return new Diagnostic(rule, severity, at, fact, notes, helps, isHeldBack || toldElsewhere);
    }

    /** The same at its own place if a compiler can show that, else at the other. */
    public Diagnostic orAt(Location other) {
        return new Diagnostic(rule, severity, at.orElse(other), fact, notes, helps, isHeldBack);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The whole text. Compilers show the first line, then the source, then the rest. */
    String message() {
        StringBuilder text = new StringBuilder("[" + rule.ruleName() + "] " + fact);
        notes.forEach(note -> append(text, "note: ", note));
        helps.forEach(help -> append(text, "help: ", help.text()));
        append(text, "see: ", "docs/errors/" + rule.ruleName() + ".md");
        return text.toString();
    }

    private static void append(StringBuilder text, String label, String lines) {
        text.append('\n').append(INDENT).append(label).append(lines.replace("\n", "\n" + INDENT.repeat(4)));
    }

    private static <T> List<T> with(List<T> list, T item) {
        List<T> longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}
