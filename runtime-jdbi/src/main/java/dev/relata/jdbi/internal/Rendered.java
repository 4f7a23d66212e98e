package dev.relata.jdbi.internal;

import dev.relata.jdbi.codegen.Binder;
import java.sql.SQLException;
import java.util.List;

/**
 * A statement, or a part of one, in the SQL of a dialect.
 *
 * @param sql with a question mark for each parameter
 * @param binds one for each parameter, in order
 */
public record Rendered(String sql, List<Bind> binds) {

    /** Copies the list. */
    public Rendered {
        binds = List.copyOf(binds);
    }

    /** Binds all parameters. */
    public void bind(Binder to) throws SQLException {
        for (Bind bind : binds) {
            bind.bind(to);
        }
    }
}
