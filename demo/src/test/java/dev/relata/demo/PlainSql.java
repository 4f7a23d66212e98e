package dev.relata.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.sqlite.SQLiteException;

/** A client of the database that is not Relata. */
final class PlainSql implements AutoCloseable {

    /** The constraint that a statement ran into. */
    enum Refusal {
        UNIQUE,
        FOREIGN_KEY,
        CHECK,
        NOT_NULL
    }

    private final Connection connection;

    PlainSql(Connection connection) {
        this.connection = connection;
    }

    /** Executes a statement that has to work, and gives the number of rows it touched. */
    int execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** Executes a statement, and gives the constraint that refused it; empty if none did. */
    Optional<Refusal> refusal(String sql) throws SQLException {
        try {
            execute(sql);
            return Optional.empty();
        } catch (SQLiteException e) {
            return Optional.of(sqliteRefusal(e));
        } catch (SQLException e) {
            return Optional.of(postgresqlRefusal(e));
        }
    }

    private static Refusal sqliteRefusal(SQLiteException e) throws SQLException {
        return switch (e.getResultCode()) {
            case SQLITE_CONSTRAINT_UNIQUE -> Refusal.UNIQUE;
            case SQLITE_CONSTRAINT_FOREIGNKEY, SQLITE_CONSTRAINT_TRIGGER -> Refusal.FOREIGN_KEY;
            case SQLITE_CONSTRAINT_CHECK -> Refusal.CHECK;
            case SQLITE_CONSTRAINT_NOTNULL -> Refusal.NOT_NULL;
            default -> throw e;
        };
    }

    private static Refusal postgresqlRefusal(SQLException e) throws SQLException {
        return switch (e.getSQLState()) {
            case "23505" -> Refusal.UNIQUE;
            case "23503", "23001" -> Refusal.FOREIGN_KEY;
            case "23514" -> Refusal.CHECK;
            case "23502" -> Refusal.NOT_NULL;
            default -> throw e;
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
