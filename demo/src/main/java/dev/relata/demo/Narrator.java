package dev.relata.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells what was tried and what came of it, and remembers what came out wrong. */
final class Narrator {

    private static final int WIDTH = 110;
    private static final String ANSWER_INDENT = " ".repeat(12);

    private final PrintStream out;
    private final List<String> wrong = new ArrayList<>();
    private int refusals;

    Narrator(PrintStream out) {
        this.out = out;
    }

    /** Begins a new part. */
    void heading(String text) {
        out.println();
        out.println(text);
    }

    /** Something that was done, and what came of it. */
    void done(String what, String outcome) {
        line("done", beside(what, outcome));
    }

    /** A line of the summary. */
    void fact(String name, String value) {
        out.println(String.format(Locale.ROOT, "  %-12s %s", name, value));
    }

    /** Something that has to be so. */
    void holds(String what, boolean holds) {
        if (holds) {
            line("ok", what);
        } else {
            wrong("not so: " + what);
        }
    }

    /** Something that has to fail, with an exception of this type. */
    void refused(String what, Class<? extends RuntimeException> as, Runnable attempt) {
        try {
            attempt.run();
        } catch (RuntimeException e) {
            if (!as.isInstance(e)) {
                wrong(what + ": expected " + as.getSimpleName() + ", got " + e);
                return;
            }
            refusals++;
            line("refused", beside(what, e.getClass().getSimpleName()));
            answer(String.valueOf(e.getMessage()));
            return;
        }
        wrong("accepted, but should have been refused: " + what);
    }

    /** Something that went as it must not. */
    void wrong(String what) {
        wrong.add(what);
        line("WRONG !!!", what);
    }

    /**
     * Tells how it went.
     *
     * @return whether everything came out as it has to
     */
    boolean verdict() {
        out.println();
        if (wrong.isEmpty()) {
            out.println("All " + refusals + " attempts that break a rule were refused, and nothing else was.");
            return true;
        }
        out.println("!!! " + wrong.size() + " came out WRONG:");
        wrong.forEach(what -> out.println("!!!   " + what));
        return false;
    }

    private void line(String label, String text) {
        out.println(String.format(Locale.ROOT, "  %-9s %s", label, text));
    }

    private static String beside(String left, String right) {
        return String.format(Locale.ROOT, "%-44s %s", left, right);
    }

    private void answer(String message) {
        StringBuilder line = new StringBuilder(ANSWER_INDENT);
        for (String word : message.split("\\s+", -1)) {
            if (line.length() > ANSWER_INDENT.length() && line.length() + word.length() > WIDTH) {
                out.println(line.toString().stripTrailing());
                line.setLength(ANSWER_INDENT.length());
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }
}
