package dev.relata.jdbi;

import dev.relata.RelataException;

/**
 * A SQLite connection does not enforce foreign keys, so Relata refuses to work on it: rows would point to nothing. Open
 * the database with {@link Relata#sqlite}, or hand the {@code Jdbi} to {@link Relata#configure}.
 */
public final class ForeignKeysDisabledException extends RelataException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception that no other one caused.
     *
     * @param message what is wrong, and what to do
     */
    public ForeignKeysDisabledException(String message) {
        super(message);
    }
}
