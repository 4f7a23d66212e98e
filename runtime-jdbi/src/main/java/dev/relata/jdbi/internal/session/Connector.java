package dev.relata.jdbi.internal.session;

import dev.relata.RelataException;
import dev.relata.jdbi.DatabaseException;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.TransactionWork;
import dev.relata.jdbi.ViewShape;
import dev.relata.jdbi.codegen.TableDefinition;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.extension.HandleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the handle of a call: the one it was made for, else the one that the thread has open in a transaction or
 * {@code withHandle} of its Jdbi, else a new one for this call.
 */
public final class Connector {

    private final Jdbi jdbi;
    private final @Nullable Handle bound;
    private final IdleCalls calls;

    private Connector(Jdbi jdbi, @Nullable Handle bound) {
        this.jdbi = jdbi;
        this.bound = bound;
        this.calls = HandleState.of(jdbi).idleCalls();
    }

    /** Calls on whatever handle the thread has. */
    public static Connector to(Jdbi jdbi) {
        return new Connector(jdbi, null);
    }

    /** Calls on one handle. */
    public static Connector to(Handle handle) {
        return new Connector(handle.getJdbi(), handle);
    }

    /** Makes a model readable by {@code mapTo} in the user's own queries on this Jdbi or handle. */
    public void map(Table<?> table) {
        HandleState state = bound == null ? jdbi.getConfig(HandleState.class) : HandleState.of(bound);
        state.jdbi().models().add(table);
        state.mapModels(bound == null ? jdbi : bound);
    }

    /** The same of a view. */
    public void map(ViewShape<?, ?> view) {
        HandleState state = bound == null ? jdbi.getConfig(HandleState.class) : HandleState.of(bound);
        state.jdbi().models().add(view);
        state.mapModels(bound == null ? jdbi : bound);
    }

    private @Nullable Handle joined() {
        Handle handle = bound;
        if (handle == null) {
            HandleSupplier supplier = jdbi.getHandleScope().get();
            if (supplier == null) {
                return null;
            }
            handle = supplier.getHandle();
        }
        if (handle.isClosed()) {
            throw new DatabaseException(
                    "The handle is closed. What was made for a handle or a transaction is of no use after it.");
        }
        return handle;
    }

    /**
     * Makes a call.
     *
     * @param table the table of the DAO, for messages; null if none
     * @param work what to do
     */
    public <R> R call(@Nullable TableDefinition<?> table, CallWork<R> work) {
        Handle joined = joined();
        Call call = joined == null ? idle() : on(joined);
        Throwable failure = null;
        try {
            R result = work.with(call);
            call.complete();
            return result;
        } catch (SQLException | JdbiException e) {
            RelataException translated = call.translated(e, table, null);
            failure = translated;
            throw translated;
        } catch (Throwable e) {
            failure = e;
            throw e;
        } finally {
            if (joined == null && (failure != null || !calls.give(call))) {
                close(call.handle(), failure);
            }
        }
    }

    private Call on(Handle handle) {
        try {
            return Call.on(handle, false);
        } catch (SQLException e) {
            throw Failures.unexplained(e);
        }
    }

    private Call idle() {
        Call idle = calls.take(jdbi);
        if (idle != null) {
            return idle;
        }
        Handle handle = open();
        try {
            return Call.on(handle, true);
        } catch (SQLException e) {
            RelataException failure = Failures.unexplained(e);
            close(handle, failure);
            throw failure;
        } catch (Throwable e) {
            close(handle, e);
            throw e;
        }
    }

    private Handle open() {
        try {
            return jdbi.open();
        } catch (JdbiException e) {
            throw Failures.unexplained(e);
        }
    }

    private static void close(Handle handle, @Nullable Throwable failure) {
        try {
            if (failure != null && handle.isInTransaction()) {
                handle.rollback();
            }
            handle.close();
        } catch (RuntimeException e) {
            if (failure == null) {
                throw e instanceof JdbiException jdbi ? Failures.unexplained(jdbi) : e;
            }
            failure.addSuppressed(e);
        }
    }

    /**
     * Runs work in a transaction: a new one, or a savepoint of the one that is open. While it runs, all that happens on the
     * thread with the same Jdbi takes part.
     *
     * @param readOnly whether writes are refused and one snapshot is seen
     * @param work what to do, on the handle of the transaction
     */
    public <R extends @Nullable Object, X extends Exception> R inTransaction(
            boolean readOnly, TransactionWork<Handle, R, X> work) throws X {
        Handle joined = joined();
        if (joined != null) {
            return run(joined, joined.isInTransaction(), readOnly, work);
        }
        Handle handle = open();
        Throwable failure = null;
        try {
            return run(handle, false, readOnly, work);
        } catch (Throwable e) {
            failure = e;
            throw e;
        } finally {
            close(handle, failure);
        }
    }

    private <R extends @Nullable Object, X extends Exception> R run(
            Handle handle, boolean nested, boolean readOnly, TransactionWork<Handle, R, X> work) throws X {
        return on(handle).inTransaction(nested, readOnly, work);
    }
}
