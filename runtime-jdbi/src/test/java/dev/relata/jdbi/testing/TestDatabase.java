package dev.relata.jdbi.testing;

import dev.relata.Dialect;
import dev.relata.jdbi.internal.dialect.SqlDialect;
import dev.relata.jdbi.internal.dialect.SqlDialects;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The databases that tests run on: each connection has a database, or a schema, of its own, and nothing in it. */
public enum TestDatabase {
    /** In memory. */
    SQLITE(Dialect.SQLITE) {
        @Override
        public Connection connect() throws SQLException {
            return prepared(DriverManager.getConnection("jdbc:sqlite::memory:"));
        }
    },

    /** A server that is started once for all tests of the JVM, and stops with it. */
    POSTGRESQL(Dialect.POSTGRESQL) {
        @Override
        public Connection connect() throws SQLException {
            Connection connection = Postgres.SERVER.getPostgresDatabase().getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TEMPORARY TABLE session_has_a_schema (x int)");
                statement.execute("SET search_path TO pg_temp");
            }
            return prepared(connection);
        }
    };

    private final Dialect dialect;

    TestDatabase(Dialect dialect) {
        this.dialect = dialect;
    }

    /** A connection to an empty database, to be closed by the test. */
    public abstract Connection connect() throws SQLException;

    /** Its SQL. */
    public SqlDialect dialect() {
        return SqlDialects.of(dialect);
    }

    Connection prepared(Connection connection) throws SQLException {
        dialect().prepare(connection);
        return connection;
    }

    /** Initialised when it is first used, so that tests on SQLite alone do not start a server. */
    private static final class Postgres {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        server.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
