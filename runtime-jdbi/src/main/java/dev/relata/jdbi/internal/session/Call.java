package dev.relata.jdbi.internal.session;

import dev.relata.RelataException;
import dev.relata.jdbi.DatabaseException;
import dev.relata.jdbi.TransactionWork;
import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.KeyValues;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.internal.GeneratedValues;
import dev.relata.jdbi.internal.ResultReader;
import dev.relata.jdbi.internal.dialect.SqlDialect;
import dev.relata.jdbi.internal.session.StatementCache.Prepared;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.jspecify.annotations.Nullable;

/** One call of a DAO: the handle it runs on, and what it generates. Used by one thread, until it is closed. */
public final class Call implements GeneratedValues {

    private static final int FETCHED_AT_ONCE = 500;

    private final Handle handle;
    private final boolean owned;
    private final HandleState state;
    private final Database database;
    private final SqlDialect dialect;
    private final Physical physical;
    private final boolean fluent;
    private final @Nullable TransactionHandler transactionHandler;
    private boolean reusable;
    private @Nullable Instant now;
    private @Nullable String lastSql;
    private boolean begun;

    private Call(
            Handle handle, boolean owned, HandleState state, Database database, Physical physical, boolean reusable) {
        this.handle = handle;
        this.owned = owned;
        this.state = state;
        this.database = database;
        this.dialect = database.dialect();
        this.physical = physical;
        this.fluent = FluentStatements.areWanted(handle);
        this.reusable = reusable && !fluent;
        this.transactionHandler = reusable ? handle.getJdbi().getTransactionHandler() : null;
    }

    /**
     * A call on a handle.
     *
     * @param handle open
     * @param owned whether it was opened for this call alone
     */
    static Call on(Handle handle, boolean owned) throws SQLException {
        HandleState state = HandleState.of(handle);
        Connection connection = handle.getConnection();
        Database database = state.jdbi().database(connection);
        boolean reusable = owned && database.keepFromUser(connection);
        Physical physical = state.physical();
        if (physical == null) {
            physical = database.connect(handle);
            state.setPhysical(physical);
        }
        return new Call(handle, owned, state, database, physical, reusable);
    }

    Handle handle() {
        return handle;
    }

    /** Whether the handle may serve another call. */
    boolean isReusable() {
        return reusable;
    }

    /** Whether the handle is as a new one would be, as far as this can be told. */
    boolean isUpToDate(Jdbi jdbi) {
        return !FluentStatements.areWanted(jdbi) && transactionHandler == jdbi.getTransactionHandler();
    }

    /** Forgets the call that was made. */
    void reset() {
        now = null;
        lastSql = null;
    }

    Connection connection() {
        return physical.connection();
    }

    Database database() {
        return database;
    }

    /** How SQL is written here. */
    public SqlDialect dialect() {
        return dialect;
    }

    /** The SQL of a table. */
    <M> TableSql<M> sql(TableDefinition<M> table) {
        return state.jdbi().sql(table, database);
    }

    /** The statement that was executed last, for messages. */
    @Nullable
    String lastSql() {
        return lastSql;
    }

    @Override
    public Instant now() {
        Instant found = now;
        if (found == null) {
            found = state.jdbi().now().truncatedTo(ChronoUnit.MICROS);
            now = found;
        }
        return found;
    }

    @Override
    public UUID newUuid() {
        return state.jdbi().newUuid();
    }

    /** Runs a statement that gives rows. */
    public <R> R query(String sql, KeyValues values, ResultReader<R> reader) throws SQLException {
        lastSql = sql;
        if (fluent) {
            return FluentStatements.execute(handle, sql, statement -> values.bind(binder(statement)), statement -> {
                try (ResultSet results = statement.getResultSet()) {
                    return reader.read(results, dialect.row(results));
                }
            });
        }
        StatementCache cache = physical.statements();
        if (cache == null) {
            try (PreparedStatement statement = physical.connection().prepareStatement(sql)) {
                return read(statement, values, reader);
            }
        }
        Prepared prepared = cache.take(sql);
        boolean done = false;
        try {
            R result = read(prepared.statement(), values, reader);
            cache.give(prepared);
            done = true;
            return result;
        } finally {
            if (!done) {
                drop(prepared);
            }
        }
    }

    /**
     * Runs a statement that gives rows, and does not keep it.
     *
     * @param bindings binds all parameters
     */
    <R> R queryOnce(String sql, FluentStatements.Bindings bindings, ResultReader<R> reader) throws SQLException {
        lastSql = sql;
        if (fluent) {
            return FluentStatements.execute(handle, sql, bindings, statement -> {
                try (ResultSet results = statement.getResultSet()) {
                    return reader.read(results, dialect.row(results));
                }
            });
        }
        try (PreparedStatement statement = physical.connection().prepareStatement(sql)) {
            bindings.bind(statement);
            try (ResultSet results = statement.executeQuery()) {
                return reader.read(results, dialect.row(results));
            }
        }
    }

    /** Runs a query whose rows are fetched as they are asked for. */
    <R> R stream(String sql, KeyValues values, ResultReader<R> reader) throws SQLException {
        CallWork<R> query = same -> queryOnce(
                sql,
                statement -> {
                    statement.setFetchSize(FETCHED_AT_ONCE);
                    values.bind(binder(statement));
                },
                reader);
        if (database.streamsInTransaction() && !handle.isInTransaction()) {
            return atomically(query);
        }
        if (database.readersBlockWriters(physical.connection())) {
            // The user's code may get hold of the handle.
            reusable = false;
            database.handToUser(physical.connection());
            TransactionWork<Handle, R, SQLException> inScope = same -> query.with(this);
            return new Transactions(this, handle, database, state).inScope(inScope);
        }
        return query.with(this);
    }

    private <R> R read(PreparedStatement statement, KeyValues values, ResultReader<R> reader) throws SQLException {
        values.bind(binder(statement));
        try (ResultSet results = statement.executeQuery()) {
            return reader.read(results, dialect.row(results));
        }
    }

    /**
     * Runs a statement that gives no rows.
     *
     * @return the number of rows it wrote
     */
    public int update(String sql, KeyValues values) throws SQLException {
        lastSql = sql;
        if (fluent) {
            return FluentStatements.execute(
                    handle, sql, statement -> values.bind(binder(statement)), PreparedStatement::getUpdateCount);
        }
        StatementCache cache = physical.statements();
        if (cache == null) {
            try (PreparedStatement statement = physical.connection().prepareStatement(sql)) {
                values.bind(binder(statement));
                return statement.executeUpdate();
            }
        }
        Prepared prepared = cache.take(sql);
        boolean done = false;
        try {
            values.bind(binder(prepared.statement()));
            int written = prepared.statement().executeUpdate();
            cache.give(prepared);
            done = true;
            return written;
        } finally {
            if (!done) {
                drop(prepared);
            }
        }
    }

    private Binder binder(PreparedStatement statement) {
        return dialect.binder(statement, this);
    }

    /**
     * Runs several statements as one: in a transaction, or in a savepoint of the one that the caller is in.
     *
     * @param work what is to be done as a whole or not at all
     */
    <R> R atomically(CallWork<R> work) throws SQLException {
        TransactionWork<Handle, R, SQLException> inside = same -> work.with(this);
        Transactions transactions = new Transactions(this, handle, database, state);
        // Without auto-commit, a handle that was opened for this call is in a transaction of nobody's.
        if (begun || (!owned && handle.isInTransaction())) {
            return transactions.nested(false, inside);
        }
        begun = true;
        try {
            return transactions.begun(false, inside);
        } finally {
            begun = false;
        }
    }

    /**
     * Runs several reads that see one snapshot: that of the transaction that the caller is in, or one of their own.
     *
     * @param work what is to be read
     */
    <R> R onSnapshot(CallWork<R> work) throws SQLException {
        if (begun || (!owned && handle.isInTransaction())) {
            return work.with(this);
        }
        TransactionWork<Handle, R, SQLException> inside = same -> work.with(this);
        begun = true;
        try {
            return new Transactions(this, handle, database, state).begun(true, inside);
        } finally {
            begun = false;
        }
    }

    /**
     * Runs work of the user's in a transaction, or in a savepoint of the one that the handle is in.
     *
     * @param nested whether the handle is in a transaction
     */
    <R extends @Nullable Object, X extends Exception> R inTransaction(
            boolean nested, boolean readOnly, TransactionWork<Handle, R, X> work) throws X {
        Transactions transactions = new Transactions(this, handle, database, state);
        TransactionWork<Handle, R, X> inScope = same -> transactions.inScope(work);
        return nested ? transactions.nested(readOnly, inScope) : transactions.begun(readOnly, inScope);
    }

    /**
     * Runs a write, and explains it if the database refuses it: at once, as what was written before in the same transaction
     * may be part of the explanation.
     */
    <R> R writing(Attempt attempt, CallWork<R> work) throws SQLException {
        if (state.isReadOnly()) {
            throw new DatabaseException("`%s` cannot be written here: this is a `readOnly`. Write in `inTransaction`."
                    .formatted(attempt.table().model()));
        }
        try {
            return work.with(this);
        } catch (SQLException | JdbiException e) {
            throw translated(e, attempt.table(), attempt);
        }
    }

    /** Says what went wrong. */
    RelataException translated(Exception failure, @Nullable TableDefinition<?> table, @Nullable Attempt attempt) {
        SQLException driver = Failures.driverFailure(failure);
        RelataException own = Failures.ownFailure(failure);
        if (own != null || driver == null) {
            return own != null ? own : Failures.unexplained(failure);
        }
        return database.translate(
                driver, new FailedStatement(physical.connection(), dialect, this, lastSql, table, attempt));
    }

    boolean isInTransaction() {
        return handle.isInTransaction();
    }

    /** Ends the call: what it wrote stays, also on a connection without auto-commit. */
    void complete() {
        if (owned && handle.isInTransaction()) {
            handle.commit();
        }
    }

    /** A statement that failed is not used again; what its closing says is of no interest. */
    private static void drop(Prepared prepared) {
        try {
            prepared.statement().close();
        } catch (SQLException e) {
            // The failure that led here says more.
        }
    }
}
