package dev.relata.jdbi;

import dev.relata.RelataException;

/**
 * More than one row was found where one was asked for.
 */
public final class TooManyRowsException extends RelataException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception that no other one caused.
     *
     * @param message what is wrong, and what to do
     */
    public TooManyRowsException(String message) {
        super(message);
    }
}
