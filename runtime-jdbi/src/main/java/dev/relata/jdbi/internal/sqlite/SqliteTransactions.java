package dev.relata.jdbi.internal.sqlite;

import java.sql.SQLException;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;

/**
 * How transactions begin and end on the driver's connection.
 *
 * <p>The driver executes {@code begin} as soon as auto-commit is switched off, {@code commit} when it is switched on, and on
 * {@code commit()} and {@code rollback()} begins the next transaction at once. So the mode decides when the write lock is
 * taken: {@code IMMEDIATE} right at the start, so that nobody reads first and is refused when he then writes; and
 * {@code DEFERRED} before the end, or the transaction that the driver begins for nothing would take the lock once more.
 */
public final class SqliteTransactions {

    private SqliteTransactions() {}

    /** To be called before auto-commit is switched off: the transaction takes the write lock at its start. */
    static void writing(SQLiteConnection connection) {
        connection.getConnectionConfig().setTransactionMode(TransactionMode.IMMEDIATE);
    }

    /** To be called before auto-commit is switched off for reading, and before {@code commit()} and {@code rollback()}. */
    static void reading(SQLiteConnection connection) {
        connection.getConnectionConfig().setTransactionMode(TransactionMode.DEFERRED);
    }

    /**
     * To be called when switching auto-commit off failed: the driver then believes to be in a transaction that was never
     * begun.
     */
    static void notBegun(SQLiteConnection connection) {
        reading(connection);
        connection.getConnectionConfig().setAutoCommit(true);
    }

    /** Rolls back what was left open, and goes back to auto-commit. */
    static void abandon(SQLiteConnection connection) throws SQLException {
        reading(connection);
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // SQLite itself rolls back after some errors (a full disk): then there is nothing to roll back.
            notBegun(connection);
        }
    }
}
