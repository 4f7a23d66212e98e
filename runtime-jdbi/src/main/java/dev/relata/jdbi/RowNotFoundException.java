package dev.relata.jdbi;

import dev.relata.RelataException;

/**
 * The row that was asked for by its key does not exist. The message names model and key.
 */
public final class RowNotFoundException extends RelataException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception that no other one caused.
     *
     * @param message what is wrong, and what to do
     */
    public RowNotFoundException(String message) {
        super(message);
    }
}
