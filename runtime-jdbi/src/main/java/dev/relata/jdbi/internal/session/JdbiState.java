package dev.relata.jdbi.internal.session;

import dev.relata.jdbi.codegen.TableDefinition;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What Relata keeps for a {@code Jdbi} and all its handles. */
public final class JdbiState {

    private final UuidGenerator uuids = new UuidGenerator();
    private final Map<TableDefinition<?>, TableSql<?>> tables = new ConcurrentHashMap<>();
    private final IdleCalls idleCalls = new IdleCalls();
    private final ModelRowMappers models = new ModelRowMappers(this);
    private volatile InstantSource clock = Clock.systemUTC();
    private volatile @Nullable Database database;
    private volatile boolean configured;
    private volatile @Nullable Runnable onClose;

    /** Replaces the clock. */
    public void setClock(InstantSource clock) {
        this.clock = clock;
    }

    /** Fixes the database, where it is known before there is a connection. */
    public void setDatabase(Database database) {
        this.database = database;
    }

    /** The database behind the Jdbi: found on the first connection, and the same for all. */
    public Database database(Connection connection) throws SQLException {
        Database found = database;
        if (found == null) {
            found = Databases.of(connection);
            database = found;
        }
        return found;
    }

    /**
     * Says that {@code Relata.configure} was called.
     *
     * @return whether this was the first time
     */
    public synchronized boolean configure() {
        boolean first = !configured;
        configured = true;
        return first;
    }

    /** Whether connections are to be set up as Relata needs them. */
    public boolean isConfigured() {
        return configured;
    }

    /** What {@code Relata.close} does. */
    public void onClose(Runnable action) {
        onClose = action;
    }

    /** Closes what Relata opened, and lets go of what it keeps per connection. */
    public void close() {
        idleCalls.close();
        Runnable action = onClose;
        if (action != null) {
            action.run();
        }
        Database known = database;
        if (known != null) {
            known.close();
        }
    }

    IdleCalls idleCalls() {
        return idleCalls;
    }

    /** The models that DAOs were made for. */
    ModelRowMappers models() {
        return models;
    }

    Instant now() {
        return clock.instant();
    }

    UUID newUuid() {
        return uuids.next(clock.millis());
    }

    @SuppressWarnings("unchecked") // the SQL of a definition is put there for this definition
    <M> TableSql<M> sql(TableDefinition<M> table, Database of) {
        TableSql<?> known = tables.get(table);
        return (TableSql<M>)
                (known != null
                        ? known
                        : tables.computeIfAbsent(table, definition -> new TableSql<>(definition, of.dialect())));
    }
}
