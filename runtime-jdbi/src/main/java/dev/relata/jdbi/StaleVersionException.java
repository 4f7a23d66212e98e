package dev.relata.jdbi;

import dev.relata.RelataException;

/**
 * The row was changed or restored by somebody else since it was read: its {@link dev.relata.Version} is another one now.
 * Nothing was written. Read the row again, and decide again.
 */
public final class StaleVersionException extends RelataException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception that no other one caused.
     *
     * @param message what is wrong, and what to do
     */
    public StaleVersionException(String message) {
        super(message);
    }
}
