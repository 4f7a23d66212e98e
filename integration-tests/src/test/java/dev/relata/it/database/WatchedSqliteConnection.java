package dev.relata.it.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sqlite.jdbc4.JDBC4Connection;

/** The only connection to a database in memory. A subclass, not a proxy: nothing below it is left to unwrap. */
final class WatchedSqliteConnection extends JDBC4Connection {

    /** Null while the driver's constructor runs statements of its own. */
    private final @Nullable Consumer<String> log;

    WatchedSqliteConnection(Consumer<String> log) throws SQLException {
        super("jdbc:sqlite::memory:", ":memory:", new Properties());
        this.log = log;
    }

    @Override
    public Statement createStatement(int type, int concurrency, int holdability) throws SQLException {
        return watched(Statement.class, super.createStatement(type, concurrency, holdability), "");
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
            throws SQLException {
        return watched(PreparedStatement.class, super.prepareStatement(sql, type, concurrency, holdability), sql);
    }

    private <S extends Statement> S watched(Class<S> type, S statement, String sql) {
        return log == null ? statement : Watched.statement(type, statement, sql, log);
    }
}
