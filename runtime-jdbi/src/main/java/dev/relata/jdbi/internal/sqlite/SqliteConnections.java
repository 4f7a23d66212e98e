package dev.relata.jdbi.internal.sqlite;

import dev.relata.Dialect;
import dev.relata.jdbi.DatabaseException;
import dev.relata.jdbi.internal.dialect.SqlDialects;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Properties;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * Connections to one SQLite database, kept open between uses. A thread that finds none idle gets a new one, so nobody ever
 * waits for a connection; SQLite itself makes writers wait for each other.
 */
public final class SqliteConnections implements ConnectionFactory, AutoCloseable {

    private static final int BUSY_TIMEOUT_MILLIS = 30_000;
    private static final int MAX_IDLE = Math.max(8, 2 * Runtime.getRuntime().availableProcessors());

    private final String url;
    private final String file;
    private final Properties properties;
    private final boolean inMemory;

    /** Last in, first out: the one used last has its pages and statements at hand. Guards itself. */
    private final ArrayDeque<PooledConnection> idle = new ArrayDeque<>();

    /** A database in memory lives as long as one connection to it. */
    private final @Nullable PooledConnection anchor;

    private boolean closed;

    private SqliteConnections(String file, SQLiteConfig config, boolean inMemory) throws SQLException {
        this.file = file;
        this.url = "jdbc:sqlite:" + file;
        this.properties = config.toProperties();
        this.inMemory = inMemory;
        PooledConnection first = connect();
        if (inMemory) {
            anchor = first;
        } else {
            anchor = null;
            idle.addFirst(first);
        }
    }

    /**
     * Connections to a file, in WAL mode.
     *
     * @param file its path
     * @return connections, one of them open already
     * @throws SQLException if it cannot be opened or is no database
     */
    public static SqliteConnections toFile(String file) throws SQLException {
        SQLiteConfig config = config();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        return new SqliteConnections(file, config, false);
    }

    /**
     * Connections to a database in memory that nobody else sees.
     *
     * @param name a name that no other database of this process has
     * @return connections, one of them open until {@link #close()}
     * @throws SQLException if there is no memory for it
     */
    public static SqliteConnections inMemory(String name) throws SQLException {
        return new SqliteConnections("file:/" + name + "?vfs=memdb", config(), true);
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        return config;
    }

    /** The driver closes what it cannot configure. */
    private PooledConnection connect() throws SQLException {
        PooledConnection connection = new PooledConnection(url, file, properties, inMemory);
        try {
            SqlDialects.of(Dialect.SQLITE).prepare(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            closeQuietly(connection, e);
            throw e;
        }
    }

    @Override
    public Connection openConnection() throws SQLException {
        PooledConnection connection;
        synchronized (idle) {
            if (closed) {
                throw new DatabaseException("The database `" + file
                        + "` is closed: `Relata.close` was called. Open it again, or close it later.");
            }
            connection = idle.pollFirst();
        }
        if (connection == null) {
            connection = connect();
        }
        connection.opened();
        return connection;
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        PooledConnection returned = (PooledConnection) connection;
        if (returned.isClosed()) {
            return;
        }
        try {
            if (returned.isInUserHands()) {
                restore(returned);
            }
        } catch (SQLException | RuntimeException e) {
            closeQuietly(returned, e);
            throw e;
        }
        synchronized (idle) {
            if (!closed && idle.size() < MAX_IDLE) {
                idle.addFirst(returned);
                return;
            }
        }
        returned.close();
    }

    /** Undoes what would trouble the next user of the connection: an open transaction, and pragmas that guard data. */
    private static void restore(PooledConnection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            SqliteTransactions.abandon(connection);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = ON");
            statement.execute("PRAGMA query_only = OFF");
        }
    }

    /** Closes what is idle, and refuses to open more; connections in use are closed when they come back. */
    @Override
    public void close() {
        ArrayDeque<PooledConnection> last;
        synchronized (idle) {
            closed = true;
            last = new ArrayDeque<>(idle);
            idle.clear();
        }
        if (anchor != null) {
            last.add(anchor);
        }
        SQLException failure = null;
        for (PooledConnection connection : last) {
            try {
                connection.close();
            } catch (SQLException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw new DatabaseException("Cannot close the database `" + file + "`: " + failure.getMessage(), failure);
        }
    }

    private static void closeQuietly(Connection connection, Throwable failure) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
