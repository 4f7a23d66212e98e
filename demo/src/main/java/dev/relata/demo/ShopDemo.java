package dev.relata.demo;

import dev.relata.RelataException;
import dev.relata.demo.model.ShopDatabase;
import dev.relata.demo.sample.SampleShop;
import dev.relata.jdbi.Relata;
import java.io.PrintStream;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Creates a shop in a SQLite file, fills it, lives in it for a while, and tells what the database allowed. */
public final class ShopDemo {

    private static final int AS_EXPECTED = 0;
    private static final int NOT_AS_EXPECTED = 1;
    private static final int CANNOT_START = 2;

    private final int orders;
    private final PrintStream out;
    private final Narrator tell;

    private ShopDemo(int orders, PrintStream out) {
        this.orders = orders;
        this.out = out;
        this.tell = new Narrator(out);
    }

    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out));
    }

    /**
     * Runs the demo.
     *
     * @return the exit code: 0 if the database did all it has to, 1 if it did not, 2 if the demo could not start
     */
    static int run(List<String> args, PrintStream out) {
        Options options;
        Jdbi jdbi;
        try {
            options = Options.parse(args);
            options.file().makeRoom();
            jdbi = Relata.sqlite(options.file().path().toString());
        } catch (UsageException | RelataException e) {
            out.println(e.getMessage());
            return CANNOT_START;
        }
        ShopDemo demo = new ShopDemo(options.orders(), out);
        try {
            demo.play(jdbi);
        } finally {
            Relata.close(jdbi);
        }
        options.file().describe(demo.tell);
        return demo.tell.verdict() ? AS_EXPECTED : NOT_AS_EXPECTED;
    }

    private void play(Jdbi jdbi) {
        try {
            ShopDatabase.createSchema(jdbi);
            ShopDatabase db = new ShopDatabase(jdbi);
            fill(db);
            new LifeOfAShop(db, tell).play();
            Summary.of(db).tell(tell);
        } catch (RuntimeException e) {
            tell.wrong("stopped by " + e);
        }
    }

    private void fill(ShopDatabase db) {
        tell.heading("A year of business");
        long start = System.nanoTime();
        Progress progress = Progress.on(out, "orders", orders);
        new SampleShop(db).fill(orders, progress::reached);
        tell.done("filled the shop", Text.seconds(System.nanoTime() - start));
    }
}
