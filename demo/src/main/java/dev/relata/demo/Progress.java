package dev.relata.demo;

import java.io.PrintStream;
import java.util.Locale;

/** Tells how far a long job is: by a bar that grows on a terminal, by a line for each quarter elsewhere. */
final class Progress {

    private static final int BAR_WIDTH = 40;
    private static final int QUARTER = 25;

    private final PrintStream out;
    private final boolean terminal;
    private final String what;
    private final int total;
    private int shownPercent;

    Progress(PrintStream out, boolean terminal, String what, int total) {
        this.out = out;
        this.terminal = terminal;
        this.what = what;
        this.total = total;
    }

    static Progress on(PrintStream out, String what, int total) {
        return new Progress(out, out == System.out && isTerminal(), what, total);
    }

    /** On JDK 22 to 24 there is a console for files and pipes too; the bar then ends up in one line of the file. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        String term = System.getenv("TERM");
        return System.console() != null && term != null && !term.equals("dumb");
    }

    /** So many of the total are done. */
    void reached(int done) {
        int percent = (int) (100L * done / total);
        if (percent < shownPercent + (terminal ? 1 : QUARTER)) {
            return;
        }
        shownPercent = terminal ? percent : percent - percent % QUARTER;
        String state = String.format(Locale.ROOT, "%3d %%  %,d %s", percent, done, what);
        if (terminal) {
            int width = BAR_WIDTH * percent / 100;
            out.print("\r  [" + "#".repeat(width) + ".".repeat(BAR_WIDTH - width) + "] " + state);
            if (done == total) {
                out.println();
            }
            out.flush();
        } else {
            out.println("  " + state);
        }
    }
}
