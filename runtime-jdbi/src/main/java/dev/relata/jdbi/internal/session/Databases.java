package dev.relata.jdbi.internal.session;

import dev.relata.jdbi.DatabaseException;
import dev.relata.jdbi.internal.postgresql.PostgresqlDatabase;
import dev.relata.jdbi.internal.sqlite.SqliteDatabase;
import java.sql.Connection;
import java.sql.SQLException;

/** Finds out what a connection leads to. */
final class Databases {

    private Databases() {}

    static Database of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        // Each class names types of its driver, and so is touched only where that driver answered.
        return switch (product) {
            case "SQLite" -> new SqliteDatabase();
            case "PostgreSQL" -> new PostgresqlDatabase();
            default ->
                throw new DatabaseException(
                        "Relata does not know the database `%s`. It works with SQLite and PostgreSQL."
                                .formatted(product));
        };
    }
}
