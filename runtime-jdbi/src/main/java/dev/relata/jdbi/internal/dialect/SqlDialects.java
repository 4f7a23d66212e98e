package dev.relata.jdbi.internal.dialect;

import dev.relata.Dialect;
import dev.relata.RelataException;

/** The dialects there are. */
public final class SqlDialects {

    private static final SqlDialect SQLITE = new SqliteDialect();
    private static final SqlDialect POSTGRESQL = new PostgresqlDialect();

    private SqlDialects() {}

    /**
     * The dialect of a database.
     *
     * @throws RelataException where it is not built yet
     */
    public static SqlDialect of(Dialect dialect) {
        return switch (dialect) {
            case SQLITE -> SQLITE;
            case POSTGRESQL -> POSTGRESQL;
            case MARIADB, MYSQL ->
                throw new RelataException(
                        "Relata cannot run on `" + dialect + "` yet. It runs on SQLite and PostgreSQL.");
        };
    }
}
