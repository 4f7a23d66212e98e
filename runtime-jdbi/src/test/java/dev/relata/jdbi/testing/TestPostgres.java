package dev.relata.jdbi.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/** New databases on the server of {@link TestDatabase#POSTGRESQL}, for tests that need several connections to one. */
public final class TestPostgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /** A database with nothing in it. */
    public static PGSimpleDataSource newDatabase() {
        try (Connection connection = TestDatabase.POSTGRESQL.connect();
                Statement statement = connection.createStatement()) {
            String name = "test" + DATABASES.incrementAndGet();
            statement.execute("CREATE DATABASE " + name);
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setUrl(connection.getMetaData().getURL());
            database.setDatabaseName(name);
            database.setUser("postgres");
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
