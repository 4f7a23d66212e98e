package dev.relata.jdbi.internal.sqlite;

import dev.relata.jdbi.internal.session.StatementCache;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.jdbc4.JDBC4Connection;

/** A connection of {@link SqliteConnections}: the driver's own, which carries its prepared statements along. */
final class PooledConnection extends JDBC4Connection {

    private final StatementCache statements;
    private final boolean inMemory;
    private boolean inUserHands = true;

    PooledConnection(String url, String file, Properties properties, boolean inMemory) throws SQLException {
        super(url, file, properties);
        this.inMemory = inMemory;
        statements = new StatementCache(this);
    }

    /** The prepared statements of this connection; the driver closes them with it. */
    StatementCache statements() {
        return statements;
    }

    /** Whether the database is in memory. */
    boolean isInMemory() {
        return inMemory;
    }

    /** Says that only Relata's own statements run on it until it is closed. */
    void keepFromUser() {
        inUserHands = false;
    }

    /** Whether the user may have run SQL of his own on it, a PRAGMA for instance, since it was opened. */
    boolean isInUserHands() {
        return inUserHands;
    }

    void opened() {
        inUserHands = true;
    }
}
