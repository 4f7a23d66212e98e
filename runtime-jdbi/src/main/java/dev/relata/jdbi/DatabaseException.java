package dev.relata.jdbi;

import dev.relata.RelataException;

/**
 * Whatever else the database or its driver says: no connection, a lock that was not given in time, SQL it does not accept.
 * The message has the statement; the cause is the {@link java.sql.SQLException}, or an exception of Jdbi.
 */
public final class DatabaseException extends RelataException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception that no other one caused.
     *
     * @param message what is wrong, and what to do
     */
    public DatabaseException(String message) {
        super(message);
    }

    /**
     * An exception that another one caused.
     *
     * @param message what is wrong, and what to do
     * @param cause the exception behind it
     */
    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
