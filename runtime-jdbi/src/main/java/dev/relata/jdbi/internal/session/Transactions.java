package dev.relata.jdbi.internal.session;

import dev.relata.RelataException;
import dev.relata.jdbi.DatabaseException;
import dev.relata.jdbi.TransactionWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleScope;
import org.jdbi.v3.core.extension.HandleSupplier;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;

/** Units of work on a handle that are done as a whole or not at all. */
final class Transactions {

    private final Call call;
    private final Handle handle;
    private final Database database;
    private final HandleState state;

    Transactions(Call call, Handle handle, Database database, HandleState state) {
        this.call = call;
        this.handle = handle;
        this.database = database;
        this.state = state;
    }

    /** Runs work in a transaction of its own; the handle is in none, or in one that nobody began. */
    <R extends @Nullable Object, X extends Exception> R begun(boolean readOnly, TransactionWork<Handle, R, X> work)
            throws X {
        begin(readOnly);
        R result;
        try {
            result = readOnly ? readOnly(false, work) : work.run(handle);
        } catch (Throwable failure) {
            try {
                database.ending(handle.getConnection());
                handle.rollback();
            } catch (RuntimeException e) {
                failure.addSuppressed(e);
            }
            throw failure;
        }
        try {
            refuseIfDoomed();
            database.ending(handle.getConnection());
            handle.commit();
        } catch (TransactionException | SQLException e) {
            throw failed(e);
        }
        return result;
    }

    private void refuseIfDoomed() throws SQLException {
        if (database.isDoomed(handle.getConnection())) {
            handle.rollback();
            throw new DatabaseException(
                    "The transaction was rolled back: a statement in it failed, and though that was caught, PostgreSQL cannot commit any more. What may fail belongs into an `inTransaction` of its own, inside this one.");
        }
    }

    private void begin(boolean readOnly) {
        boolean outside = !handle.isInTransaction();
        boolean before = state.isReadOnly();
        // A handler of ours asks for it.
        state.setReadOnly(readOnly);
        try {
            database.beginning(handle.getConnection(), readOnly);
            handle.begin();
        } catch (TransactionException e) {
            if (outside) {
                database.notBegun(handle.getConnection());
            }
            throw failed(e);
        } finally {
            state.setReadOnly(before);
        }
    }

    /** Runs work in a savepoint of the transaction that the handle is in: if it fails, only its own work is undone. */
    <R extends @Nullable Object, X extends Exception> R nested(boolean readOnly, TransactionWork<Handle, R, X> work)
            throws X {
        Connection connection = handle.getConnection();
        Savepoint savepoint = savepoint(connection);
        try {
            R result = readOnly && !state.isReadOnly() ? readOnly(true, work) : work.run(handle);
            release(savepoint);
            return result;
        } catch (Throwable failure) {
            try {
                connection.rollback(savepoint);
                connection.releaseSavepoint(savepoint);
            } catch (SQLException | RuntimeException e) {
                failure.addSuppressed(e);
            }
            throw failure;
        }
    }

    private void release(Savepoint savepoint) {
        try {
            handle.getConnection().releaseSavepoint(savepoint);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private Savepoint savepoint(Connection connection) {
        try {
            return connection.setSavepoint();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private RelataException failed(Exception failure) {
        return call.translated(failure, null, null);
    }

    private <R extends @Nullable Object, X extends Exception> R readOnly(
            boolean joined, TransactionWork<Handle, R, X> work) throws X {
        try {
            database.beginReadOnly(handle.getConnection(), joined);
        } catch (SQLException e) {
            throw failed(e);
        }
        state.setReadOnly(true);
        try {
            return work.run(handle);
        } finally {
            state.setReadOnly(false);
            endReadOnly();
        }
    }

    private void endReadOnly() {
        try {
            database.endReadOnly(handle.getConnection());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Runs work while the thread's handle of the Jdbi is this one, so that every DAO of the thread takes part. */
    <R extends @Nullable Object, X extends Exception> R inScope(TransactionWork<Handle, R, X> work) throws X {
        HandleScope scope = handle.getJdbi().getHandleScope();
        HandleSupplier outer = scope.get();
        scope.set(handle);
        try {
            return work.run(handle);
        } finally {
            if (outer == null) {
                scope.clear();
            } else {
                scope.set(outer);
            }
        }
    }
}
