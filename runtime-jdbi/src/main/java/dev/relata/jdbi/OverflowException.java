package dev.relata.jdbi;

import dev.relata.RelataException;

/** A sum does not fit the type it is asked for in: the rows are fine, their sum is too large. The message names the column. */
public final class OverflowException extends RelataException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception that no other one caused.
     *
     * @param message what does not fit
     */
    public OverflowException(String message) {
        super(message);
    }

    /**
     * An exception that another one caused.
     *
     * @param message what does not fit
     * @param cause the exception behind it
     */
    public OverflowException(String message, Throwable cause) {
        super(message, cause);
    }
}
