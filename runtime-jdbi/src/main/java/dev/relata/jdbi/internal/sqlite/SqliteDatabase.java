package dev.relata.jdbi.internal.sqlite;

import dev.relata.Dialect;
import dev.relata.RelataException;
import dev.relata.jdbi.ForeignKeysDisabledException;
import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.internal.GeneratedValues;
import dev.relata.jdbi.internal.dialect.SqlDialect;
import dev.relata.jdbi.internal.dialect.SqlDialects;
import dev.relata.jdbi.internal.session.Database;
import dev.relata.jdbi.internal.session.FailedStatement;
import dev.relata.jdbi.internal.session.Physical;
import dev.relata.jdbi.internal.session.RowValues;
import dev.relata.jdbi.internal.session.StatementCache;
import dev.relata.jdbi.internal.session.TableSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/** SQLite: statements are kept per connection of the driver, below any pool, and foreign keys are enforced or refused. */
public final class SqliteDatabase implements Database {

    /** SQLite's limit of parameters in a statement. */
    private static final int MAX_PARAMETERS = 32_766;

    private final SqlDialect dialect = SqlDialects.of(Dialect.SQLITE);

    /** Statements of connections that the user's own pool opened. Nobody tells when one is closed: see {@link #cacheOf}. */
    private final Map<SQLiteConnection, StatementCache> foreign = new ConcurrentHashMap<>();

    @Override
    public SqlDialect dialect() {
        return dialect;
    }

    @Override
    public Physical connect(Handle handle) throws SQLException {
        Connection connection = handle.getConnection();
        if (connection instanceof PooledConnection pooled) {
            if (pooled.isInUserHands()) {
                requireForeignKeys(pooled);
            }
            return new Physical(pooled, pooled.statements());
        }
        SQLiteConnection driver = driverOf(connection);
        requireForeignKeys(connection);
        if (driver == null) {
            dialect.prepare(connection);
            return new Physical(connection, null);
        }
        return new Physical(driver, cacheOf(driver));
    }

    private StatementCache cacheOf(SQLiteConnection connection) throws SQLException {
        StatementCache known = foreign.get(connection);
        if (known != null) {
            return known;
        }
        for (Iterator<SQLiteConnection> others = foreign.keySet().iterator(); others.hasNext(); ) {
            if (others.next().isClosed()) {
                others.remove();
            }
        }
        dialect.prepare(connection);
        return foreign.computeIfAbsent(connection, StatementCache::new);
    }

    private static void requireForeignKeys(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery("PRAGMA foreign_keys")) {
            if (!results.next() || !results.getBoolean(1)) {
                throw new ForeignKeysDisabledException(
                        "Foreign keys are not enforced on this SQLite connection (`PRAGMA foreign_keys` is off). Open the database with `Relata.sqlite(..)`, or call `Relata.configure(jdbi)` before handles are opened.");
            }
        }
    }

    @Override
    public boolean keepFromUser(Connection connection) {
        if (connection instanceof PooledConnection pooled) {
            pooled.keepFromUser();
            return true;
        }
        return false;
    }

    @Override
    public void handToUser(Connection connection) {
        if (connection instanceof PooledConnection pooled) {
            pooled.opened();
        }
    }

    @Override
    public void configure(Connection connection) throws SQLException {
        if (connection instanceof PooledConnection) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = ON");
        }
    }

    @Override
    public TransactionHandler transactions(TransactionHandler specialized, Connection connection) {
        SQLiteConnection driver = driverOf(connection);
        return driver == null ? specialized : new SqliteTransactionHandler(specialized, driver);
    }

    @Override
    public void beginning(Connection connection, boolean readOnly) {
        SQLiteConnection driver = driverOf(connection);
        if (driver == null) {
            return;
        }
        if (readOnly) {
            SqliteTransactions.reading(driver);
        } else {
            SqliteTransactions.writing(driver);
        }
    }

    @Override
    public void notBegun(Connection connection) {
        SQLiteConnection driver = driverOf(connection);
        if (driver != null) {
            SqliteTransactions.notBegun(driver);
        }
    }

    @Override
    public void ending(Connection connection) {
        SQLiteConnection driver = driverOf(connection);
        if (driver != null) {
            SqliteTransactions.reading(driver);
        }
    }

    @Override
    public boolean readersBlockWriters(Connection connection) {
        return connection instanceof PooledConnection pooled && pooled.isInMemory();
    }

    @Override
    public int rowsPerInsert(int columns) {
        return Math.max(1, MAX_PARAMETERS / columns);
    }

    @Override
    public String insertRows(TableSql<?> sql, int rows, String onConflict) {
        return sql.insert(rows, onConflict);
    }

    @Override
    public void bindRows(
            PreparedStatement statement,
            List<ColumnDefinition> columns,
            List<RowValues> rows,
            GeneratedValues generated)
            throws SQLException {
        Binder binder = dialect.binder(statement, generated);
        for (RowValues row : rows) {
            for (ColumnDefinition column : columns) {
                row.bind(column.index(), binder);
            }
        }
    }

    @Override
    public void beginReadOnly(Connection connection, boolean joined) throws SQLException {
        pragma(connection, "PRAGMA query_only = ON");
    }

    @Override
    public void endReadOnly(Connection connection) throws SQLException {
        pragma(connection, "PRAGMA query_only = OFF");
    }

    private static void pragma(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public RelataException translate(SQLException failure, FailedStatement failed) {
        return SqliteFailures.translate(failure, failed);
    }

    /** Statements of connections that are open still are closed with them. */
    @Override
    public void close() {
        foreign.clear();
    }

    /** The driver's connection below a pool's, or null where the pool does not let it through. */
    private static @Nullable SQLiteConnection driverOf(Connection connection) {
        if (connection instanceof SQLiteConnection driver) {
            return driver;
        }
        try {
            return connection.isWrapperFor(SQLiteConnection.class) ? connection.unwrap(SQLiteConnection.class) : null;
        } catch (SQLException e) {
            return null;
        }
    }
}
