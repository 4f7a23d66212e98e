package dev.relata.jdbi.internal.session;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;

/** Puts Relata into a {@code Jdbi}: each handle that it opens comes by here. */
public final class Configuration extends DelegatingTransactionHandler {

    private Configuration(TransactionHandler chosen) {
        super(chosen);
    }

    /** Configures a Jdbi; a second time changes nothing. */
    public static void apply(Jdbi jdbi) {
        if (HandleState.of(jdbi).configure()) {
            jdbi.setTransactionHandler(new Configuration(jdbi.getTransactionHandler()));
        }
    }

    @Override
    public TransactionHandler specialize(Handle handle) throws SQLException {
        Connection connection = handle.getConnection();
        Database database = HandleState.of(handle).jdbi().database(connection);
        database.configure(connection);
        return database.transactions(getDelegate().specialize(handle), connection);
    }
}
