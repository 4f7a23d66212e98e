package dev.relata.it.database;

import dev.relata.Dialect;
import dev.relata.jdbi.Relata;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/** PostgreSQL, each database a new schema. */
final class PostgresqlTestDatabase implements TestDatabase {

    private final List<ConnectionPool> opened = new ArrayList<>();

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public Jdbi empty() {
        return Relata.configure(Jdbi.create(pool(sql -> {})));
    }

    @Override
    public Jdbi empty(Clock clock) {
        return Relata.configure(Jdbi.create(pool(sql -> {})), clock);
    }

    @Override
    public Jdbi watched(Consumer<String> log) {
        return Relata.configure(Jdbi.create(pool(log)));
    }

    private ConnectionPool pool(Consumer<String> log) {
        try {
            ConnectionPool pool = new ConnectionPool(PostgresqlServer.newSchema(), log);
            opened.add(pool);
            return pool;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        opened.forEach(ConnectionPool::close);
    }

    @Override
    public String toString() {
        return "PostgreSQL";
    }
}
