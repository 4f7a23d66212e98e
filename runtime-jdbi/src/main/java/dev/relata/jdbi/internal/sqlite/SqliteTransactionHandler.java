package dev.relata.jdbi.internal.sqlite;

import dev.relata.jdbi.internal.session.HandleState;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.sqlite.SQLiteConnection;

/**
 * Transactions of one handle on SQLite: a writing one takes the write lock at its start, waiting for it if need be. A
 * transaction that reads first and then writes would otherwise be refused at once when somebody wrote in between.
 */
final class SqliteTransactionHandler implements TransactionHandler {

    private final TransactionHandler delegate;
    private final SQLiteConnection connection;

    SqliteTransactionHandler(TransactionHandler delegate, SQLiteConnection connection) {
        this.delegate = delegate;
        this.connection = connection;
    }

    @Override
    public void begin(Handle handle) {
        if (HandleState.of(handle).isReadOnly()) {
            SqliteTransactions.reading(connection);
        } else {
            SqliteTransactions.writing(connection);
        }
        boolean wasOutside = isAutoCommit();
        try {
            delegate.begin(handle);
        } catch (TransactionException e) {
            if (wasOutside) {
                SqliteTransactions.notBegun(connection);
            }
            throw e;
        }
    }

    private boolean isAutoCommit() {
        try {
            return connection.getAutoCommit();
        } catch (SQLException e) {
            throw new TransactionException("Failed to test for transaction status", e);
        }
    }

    @Override
    public void commit(Handle handle) {
        SqliteTransactions.reading(connection);
        delegate.commit(handle);
    }

    @Override
    public void rollback(Handle handle) {
        SqliteTransactions.reading(connection);
        delegate.rollback(handle);
    }

    @Override
    public boolean isInTransaction(Handle handle) {
        return delegate.isInTransaction(handle);
    }

    @Override
    public void savepoint(Handle handle, String name) {
        delegate.savepoint(handle, name);
    }

    @Override
    public void rollbackToSavepoint(Handle handle, String name) {
        delegate.rollbackToSavepoint(handle, name);
    }

    @Override
    public void releaseSavepoint(Handle handle, String name) {
        delegate.releaseSavepoint(handle, name);
    }

    // Jdbi's handlers call back into the handle for begin, commit and rollback, and so come by here again.
    @Override
    public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> callback) throws X {
        return delegate.inTransaction(handle, callback);
    }

    @Override
    public <R, X extends Exception> R inTransaction(
            Handle handle, TransactionIsolationLevel level, HandleCallback<R, X> callback) throws X {
        return delegate.inTransaction(handle, level, callback);
    }
}
