package dev.relata.jdbi;

import dev.relata.jdbi.internal.BrokenConstraint;

/** A required column got no value. */
public final class NotNullViolationException extends ConstraintViolationException {

    private static final long serialVersionUID = 1L;

    /**
     * For Relata itself.
     *
     * @param message which constraint, where
     * @param constraint what is known of it
     * @param cause what the driver said
     */
    public NotNullViolationException(String message, BrokenConstraint constraint, Throwable cause) {
        super(message, constraint, cause);
    }
}
