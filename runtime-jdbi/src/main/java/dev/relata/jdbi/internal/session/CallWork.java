package dev.relata.jdbi.internal.session;

import java.sql.SQLException;

/**
 * What one call of a DAO does with the database.
 *
 * @param <R> its result
 */
@FunctionalInterface
public interface CallWork<R> {

    /** Does it. */
    R with(Call call) throws SQLException;
}
