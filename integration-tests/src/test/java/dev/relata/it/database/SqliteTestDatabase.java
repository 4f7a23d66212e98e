package dev.relata.it.database;

import dev.relata.Dialect;
import dev.relata.jdbi.Relata;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/** SQLite in memory, each database a new one. */
final class SqliteTestDatabase implements TestDatabase {

    private final List<Jdbi> opened = new ArrayList<>();

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public Jdbi empty() {
        Jdbi jdbi = Relata.sqliteInMemory();
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

    @Override
    public void close() {
        opened.forEach(Relata::close);
    }

    @Override
    public String toString() {
        return "SQLite";
    }
}
