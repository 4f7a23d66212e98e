package dev.relata.jdbi.codegen;

import dev.relata.Dialect;
import dev.relata.jdbi.Patch;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.TransactionAction;
import dev.relata.jdbi.TransactionWork;
import dev.relata.jdbi.internal.session.Connector;
import dev.relata.jdbi.internal.session.SchemaCreation;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * How DAOs reach the database: on a handle they were given, or on that of the thread's transaction, or else on a new one for
 * each call. For generated code.
 */
public final class Session {

    private final Connector connector;

    private Session(Connector connector) {
        this.connector = connector;
    }

    /** Calls on whatever handle the thread has open on a {@code Jdbi}, else each on one of its own. */
    public static Session on(Jdbi jdbi) {
        return new Session(Connector.to(jdbi));
    }

    /** Calls on a handle of the user's. */
    public static Session on(Handle handle) {
        return new Session(Connector.to(handle));
    }

    /** The rows of a table. Makes its model readable by {@code mapTo} in the user's own queries. */
    public <M, P extends Patch<M>> Rows<M, P> rows(Table<M> table) {
        connector.map(table);
        return new Rows<>(connector, table);
    }

    /**
     * Runs work in a transaction that is committed at its end, and rolled back if it throws anything. In a transaction, it
     * is a savepoint of that one.
     */
    public <R extends @Nullable Object, X extends Exception> R inTransaction(TransactionWork<Session, R, X> work)
            throws X {
        return connector.inTransaction(false, handle -> work.run(on(handle)));
    }

    /** The same as {@link #inTransaction} for work without a result. */
    public <X extends Exception> void useTransaction(TransactionAction<Session, X> action) throws X {
        TransactionWork<Session, Boolean, X> work = session -> {
            action.run(session);
            return true;
        };
        inTransaction(work);
    }

    /** Runs work that sees one snapshot, and may not write. In a transaction, it sees what that one sees. */
    public <R extends @Nullable Object, X extends Exception> R readOnly(TransactionWork<Session, R, X> work) throws X {
        return connector.inTransaction(true, handle -> work.run(on(handle)));
    }

    /**
     * Creates a schema, all of it or nothing.
     *
     * @param script gives the script for a dialect
     */
    public static void createSchema(Jdbi jdbi, Function<Dialect, String> script) {
        SchemaCreation.run(Connector.to(jdbi), script);
    }

    /**
     * Creates a schema, all of it or nothing.
     *
     * @param script gives the script for a dialect
     */
    public static void createSchema(Handle handle, Function<Dialect, String> script) {
        SchemaCreation.run(Connector.to(handle), script);
    }
}
