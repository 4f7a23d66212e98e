package dev.relata.jdbi.internal.query;

import dev.relata.jdbi.Patch;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.internal.GeneratedValues;
import dev.relata.jdbi.internal.Query;
import dev.relata.jdbi.testing.AllTypes;
import dev.relata.jdbi.testing.AllTypesTable;
import dev.relata.jdbi.testing.JdbcExecutor;
import dev.relata.jdbi.testing.Task;
import dev.relata.jdbi.testing.TaskTable;
import dev.relata.jdbi.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** A table in a database of its own. */
final class Tables<M> implements AutoCloseable {

    final JdbcExecutor executor;
    private final TestDatabase database;
    private final Connection connection;
    private final Table<M> table;

    private Tables(TestDatabase database, Connection connection, Table<M> table) {
        this.database = database;
        this.connection = connection;
        this.table = table;
        this.executor = new JdbcExecutor(database.dialect(), connection);
    }

    static Tables<AllTypes> allTypes(TestDatabase database) throws SQLException {
        return create(
                database,
                AllTypesTable.ALL,
                AllTypesTable.ddl(database.dialect().dialect()));
    }

    static Tables<Task> tasks(TestDatabase database) throws SQLException {
        return create(database, TaskTable.TASK, TaskTable.ddl(database.dialect().dialect()));
    }

    static <M> Tables<M> create(TestDatabase database, Table<M> table, String ddl) throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute(ddl);
        }
        return new Tables<>(database, connection, table);
    }

    Connection connection() {
        return connection;
    }

    Query<M, Patch<M>> query() {
        return Query.all(executor, table);
    }

    void insert(List<M> rows) throws SQLException {
        var columns = table.definition().columns();
        String sql =
                "INSERT INTO " + database.dialect().quote(table.definition().table()) + " ("
                        + columns.stream().map(column -> column.name()).collect(Collectors.joining(", ")) + ") VALUES ("
                        + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (M row : rows) {
                var binder = database.dialect().binder(insert, GeneratedValues.NONE);
                for (int i = 0; i < columns.size(); i++) {
                    table.bind(row, i, binder);
                }
                insert.executeUpdate();
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
