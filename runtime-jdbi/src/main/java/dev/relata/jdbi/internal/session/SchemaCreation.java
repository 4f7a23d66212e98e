package dev.relata.jdbi.internal.session;

import dev.relata.Dialect;
import java.sql.Statement;
import java.util.function.Function;

/** Runs the script that creates a schema. */
public final class SchemaCreation {

    private SchemaCreation() {}

    /**
     * Runs a script in a transaction, or in a savepoint of the one that is open: all of it or nothing.
     *
     * @param script gives the script for a dialect
     */
    public static void run(Connector connector, Function<Dialect, String> script) {
        boolean done = connector.call(null, call -> {
            String sql = script.apply(call.dialect().dialect());
            return call.atomically(same -> {
                // Both drivers run all statements of a script in this call, and only in this one.
                try (Statement statement = call.connection().createStatement()) {
                    statement.executeUpdate(sql);
                }
                return true;
            });
        });
        assert done;
    }
}
