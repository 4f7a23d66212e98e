package dev.relata.jdbi;

import dev.relata.jdbi.internal.BrokenConstraint;

/** The values of a unique key or a primary key are taken by another row. */
public final class UniqueViolationException extends ConstraintViolationException {

    private static final long serialVersionUID = 1L;

    /**
     * For Relata itself.
     *
     * @param message which constraint, where
     * @param constraint what is known of it
     * @param cause what the driver said
     */
    public UniqueViolationException(String message, BrokenConstraint constraint, Throwable cause) {
        super(message, constraint, cause);
    }
}
