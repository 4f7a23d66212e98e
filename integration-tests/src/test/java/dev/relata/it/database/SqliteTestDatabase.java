package dev.relata.it.database;

import dev.relata.Dialect;
import dev.relata.jdbi.Relata;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** SQLite, each database a new file. */
final class SqliteTestDatabase implements TestDatabase {

    private final List<Jdbi> opened = new ArrayList<>();
    private final Path directory = directory();

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public Jdbi empty() {
        Jdbi jdbi = Relata.sqlite(directory.resolve(opened.size() + ".db").toString());
        opened.add(jdbi);
        return jdbi;
    }

    @Override
    public Jdbi empty(Clock clock) {
        return Relata.configure(empty(), clock);
    }

    @Override
    public Jdbi watched(Consumer<String> log) {
        try {
            Jdbi jdbi = Relata.configure(Jdbi.create(new WatchedSqliteConnection(log)));
            opened.add(jdbi);
            return jdbi;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("relata-it");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        opened.forEach(Relata::close);
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "SQLite";
    }
}
