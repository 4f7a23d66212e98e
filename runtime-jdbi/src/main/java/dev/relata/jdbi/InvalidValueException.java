package dev.relata.jdbi;

import dev.relata.RelataException;

/**
 * A value was refused before the database saw it: null for a required component, text too long for its column, a number
 * that does not fit, a condition that asks for {@code eq(null)}. The message names model and component.
 */
public final class InvalidValueException extends RelataException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception that no other one caused.
     *
     * @param message what is wrong, and what to do
     */
    public InvalidValueException(String message) {
        super(message);
    }

    /**
     * An exception that another one caused.
     *
     * @param message what is wrong, and what to do
     * @param cause the exception behind it
     */
    public InvalidValueException(String message, Throwable cause) {
        super(message, cause);
    }
}
