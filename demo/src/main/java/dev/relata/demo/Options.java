package dev.relata.demo;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What the demo is called with.
 *
 * @param file the database to create
 * @param orders how many orders to fill it with
 */
record Options(DatabaseFile file, int orders) {

    private static final String USAGE = """
            usage: ShopDemo [--force] [--orders <n>] [<file>]
              --force        replace the file if it exists
              --orders <n>   fill the shop with so many orders (default: 10000)
              <file>         the SQLite database to create (default: target/shop.db, replaced at each run)""";

    static Options parse(List<String> args) {
        boolean force = false;
        int orders = 10_000;
        DatabaseFile file = DatabaseFile.byDefault();
        Iterator<String> rest = args.iterator();
        while (rest.hasNext()) {
            String arg = rest.next();
            if (arg.equals("--force")) {
                force = true;
            } else if (arg.equals("--orders")) {
                orders = count(rest);
            } else if (arg.startsWith("-")) {
                throw new UsageException(USAGE);
            } else {
                file = DatabaseFile.at(path(arg));
            }
        }
        return new Options(force ? file.replacing() : file, orders);
    }

    private static int count(Iterator<String> rest) {
        try {
            int count = rest.hasNext() ? Integer.parseInt(rest.next()) : -1;
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException(USAGE);
    }

    private static Path path(String arg) {
        try {
            return Path.of(arg);
        } catch (InvalidPathException e) {
            throw new UsageException("not the name of a file: " + arg);
        }
    }
}
