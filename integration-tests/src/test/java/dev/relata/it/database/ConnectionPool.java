package dev.relata.it.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.statement.Cleanable;

/** A simple pool. It refuses a connection that comes back in another state than it was given out in. */
final class ConnectionPool implements ConnectionFactory, AutoCloseable {

    private final DataSource dataSource;
    private final Consumer<String> log;
    private final Deque<Connection> idle = new ArrayDeque<>();

    ConnectionPool(DataSource dataSource, Consumer<String> log) {
        this.dataSource = dataSource;
        this.log = log;
    }

    @Override
    public synchronized Connection openConnection() throws SQLException {
        Connection connection = idle.pollFirst();
        return connection != null ? connection : Watched.connection(dataSource.getConnection(), log);
    }

    @Override
    public Cleanable getCleanableFor(Connection connection) {
        return () -> takeBack(connection);
    }

    private synchronized void takeBack(Connection connection) throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        if (!connection.getAutoCommit()
                || connection.isReadOnly()
                || connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
            connection.close();
            throw new IllegalStateException("the connection came back in a transaction, read-only or isolated");
        }
        idle.addFirst(connection);
    }

    @Override
    public synchronized void close() {
        for (Connection connection : idle) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
