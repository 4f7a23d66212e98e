package dev.relata.processor.testing;

import dev.relata.Dialect;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** An empty database of its own: SQLite in memory, or a schema of the one PostgreSQL server of all tests. */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final Connection connection;

    private TestDatabase(Connection connection) {
        this.connection = connection;
    }

    public static TestDatabase open(Dialect dialect) throws SQLException {
        return dialect == Dialect.SQLITE ? sqlite() : postgresql();
    }

    private static TestDatabase sqlite() throws SQLException {
        TestDatabase database = new TestDatabase(DriverManager.getConnection("jdbc:sqlite::memory:"));
        database.execute("PRAGMA foreign_keys = ON");
        return database;
    }

    private static TestDatabase postgresql() throws SQLException {
        TestDatabase database = new TestDatabase(Server.SOURCE.getConnection());
        String schema = "case_" + SCHEMAS.incrementAndGet();
        database.execute("CREATE SCHEMA " + schema);
        database.execute("SET search_path TO " + schema);
        return database;
    }

    /** Started when the first test asks; ends with the JVM. */
    private static final class Server {
        private static final DataSource SOURCE = start();

        private static DataSource start() {
            try {
                // An odd time zone, for nothing may depend on it.
                return EmbeddedPostgres.builder()
                        .setServerConfig("timezone", "Asia/Kathmandu")
                        .setServerConfig("fsync", "off")
                        .start()
                        .getPostgresDatabase();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Runs a script as one JDBC statement. */
    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Whether the statement runs; what it did is undone where it does not. */
    public boolean accepts(String sql) {
        try {
            execute(sql);
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    /** The rows, each as its values with {@code |} between them. */
    public List<String> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (results.next()) {
                StringJoiner row = new StringJoiner("|");
                for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                    @Nullable String value = results.getString(i);
                    row.add(value == null ? "NULL" : value);
                }
                rows.add(row.toString());
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
