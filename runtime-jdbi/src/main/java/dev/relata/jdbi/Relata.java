package dev.relata.jdbi;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.relata.jdbi.internal.session.Configuration;
import dev.relata.jdbi.internal.session.HandleState;
import dev.relata.jdbi.internal.sqlite.SqliteFiles;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/**
 * Opens databases, and prepares a {@code Jdbi} for Relata.
 *
 * <p>On every {@code Jdbi}, what is configured on it is honoured: transaction handlers, plugins, a {@code SqlLogger}, a
 * query timeout. Statement customizers, context listeners and exception handlers that are set for all statements act on
 * Relata's own statements only where a {@code SqlLogger} or a query timeout is set too: Jdbi does not tell whether there are
 * any.
 */
public final class Relata {

    private Relata() {}

    /**
     * Opens a SQLite database in a file, which is created if it does not exist; its directory is not.
     *
     * <p>Connections are kept open and shared out to threads until {@link #close}. They enforce foreign keys, use WAL mode
     * (readers and the writer do not wait for each other), and wait up to 30 seconds for a lock. A transaction of this
     * {@code Jdbi} takes the write lock at its start. {@code synchronous} is FULL: what was committed
     * is there after a power failure. Plugins of Jdbi are to be installed before the first call: handles are kept as
     * connections are.
     *
     * @param path the path of the file
     * @return configured for Relata; to be closed by {@link #close}
     * @throws DatabaseException if the directory is missing, the file cannot be written, or is no database
     */
    public static Jdbi sqlite(String path) {
        return SqliteFiles.open(path);
    }

    /**
     * Creates a SQLite database in memory. All threads that use the {@code Jdbi} see it, and nobody else does; it is gone
     * after {@link #close}. A writer waits until nobody reads, and readers until nobody writes.
     *
     * @return configured for Relata; to be closed by {@link #close}
     */
    public static Jdbi sqliteInMemory() {
        return SqliteFiles.inMemory();
    }

    /**
     * Prepares a {@code Jdbi} for Relata, before it is used. On SQLite, each of its handles enforces foreign keys, and its
     * transactions take the write lock at their start, waiting for it as long as the connection's {@code busy_timeout} says.
     * On other databases there is nothing to prepare. Doing it again does no harm.
     *
     * @param jdbi any {@code Jdbi}; the database is found on its first connection
     * @return the same
     */
    @CanIgnoreReturnValue
    public static Jdbi configure(Jdbi jdbi) {
        Configuration.apply(jdbi);
        return jdbi;
    }

    /**
     * Prepares a {@code Jdbi} for Relata as {@link #configure(Jdbi)} does, with a clock for generated instants, update times
     * and UUIDs.
     *
     * @param jdbi any {@code Jdbi}
     * @param clock a {@link java.time.Clock}, or anything that tells the time
     * @return the same
     */
    @CanIgnoreReturnValue
    public static Jdbi configure(Jdbi jdbi, InstantSource clock) {
        HandleState.of(jdbi).setClock(clock);
        return configure(jdbi);
    }

    /**
     * Closes a database that {@link #sqlite} or {@link #sqliteInMemory} opened; further use throws. Connections that are in
     * use are closed when they come back. Of any other {@code Jdbi}, only lets go of what Relata keeps for its connections:
     * the data source is closed by whoever opened it. Doing it again does no harm.
     *
     * @param jdbi from this class
     */
    public static void close(Jdbi jdbi) {
        HandleState.of(jdbi).close();
    }
}
