package dev.relata.jdbi.internal.postgresql;

import dev.relata.Dialect;
import dev.relata.RelataException;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.ColumnType;
import dev.relata.jdbi.internal.GeneratedValues;
import dev.relata.jdbi.internal.dialect.PostgresqlArrays;
import dev.relata.jdbi.internal.dialect.SqlDialect;
import dev.relata.jdbi.internal.dialect.SqlDialects;
import dev.relata.jdbi.internal.session.Database;
import dev.relata.jdbi.internal.session.FailedStatement;
import dev.relata.jdbi.internal.session.Physical;
import dev.relata.jdbi.internal.session.RowValues;
import dev.relata.jdbi.internal.session.TableSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** PostgreSQL. Its driver keeps prepared statements by itself. */
public final class PostgresqlDatabase implements Database {

    /** Arrays have no limit of their own; this keeps one message to the server from growing without bound. */
    private static final int ROWS_PER_INSERT = 100_000;

    private final SqlDialect dialect = SqlDialects.of(Dialect.POSTGRESQL);

    @Override
    public SqlDialect dialect() {
        return dialect;
    }

    @Override
    public Physical connect(Handle handle) throws SQLException {
        Connection connection = handle.getConnection();
        dialect.prepare(connection);
        return new Physical(connection, null);
    }

    @Override
    public TransactionHandler transactions(TransactionHandler specialized, Connection connection) {
        return specialized;
    }

    @Override
    public boolean isDoomed(Connection connection) throws SQLException {
        return connection.isWrapperFor(BaseConnection.class)
                && connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED;
    }

    @Override
    public boolean streamsInTransaction() {
        return true;
    }

    @Override
    public int rowsPerInsert(int columns) {
        return ROWS_PER_INSERT;
    }

    /** One array for each column: the same SQL for any number of rows, and the fastest there is. */
    @Override
    public String insertRows(TableSql<?> sql, int rows, String onConflict) {
        List<String> arrays = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (ColumnDefinition column : sql.inserted()) {
            arrays.add("?::" + PostgresqlArrays.elementName(column.type()) + "[]");
            names.add("c" + names.size());
        }
        String from = "unnest(" + String.join(", ", arrays) + ") WITH ORDINALITY AS given (" + String.join(", ", names)
                + ", number)";
        return sql.insertFrom(from, names, "number", onConflict);
    }

    @Override
    public void bindRows(
            PreparedStatement statement,
            List<ColumnDefinition> columns,
            List<RowValues> rows,
            GeneratedValues generated)
            throws SQLException {
        if (columns.isEmpty()) {
            return;
        }
        List<ColumnType> types = columns.stream().map(ColumnDefinition::type).toList();
        PostgresqlArrays arrays = new PostgresqlArrays(types, rows.size(), generated);
        boolean first = true;
        for (RowValues row : rows) {
            if (!first) {
                arrays.restart();
            }
            first = false;
            for (ColumnDefinition column : columns) {
                row.bind(column.index(), arrays);
            }
        }
        arrays.bindTo(statement, 1);
    }

    /** A transaction of somebody else's is read-only until the savepoint in it ends: so PostgreSQL takes it back by itself. */
    @Override
    public void beginReadOnly(Connection connection, boolean joined) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    joined
                            ? "SET TRANSACTION READ ONLY"
                            : "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        }
    }

    @Override
    public RelataException translate(SQLException failure, FailedStatement failed) {
        return PostgresqlFailures.translate(failure, failed);
    }
}
