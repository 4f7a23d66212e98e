package dev.relata.jdbi;

import dev.relata.jdbi.internal.BrokenConstraint;

/** A check refused the row: one written with {@link dev.relata.Check}, or one that guards a column (an enum, a length, a range). */
public final class CheckViolationException extends ConstraintViolationException {

    private static final long serialVersionUID = 1L;

    /**
     * For Relata itself.
     *
     * @param message which constraint, where
     * @param constraint what is known of it
     * @param cause what the driver said
     */
    public CheckViolationException(String message, BrokenConstraint constraint, Throwable cause) {
        super(message, constraint, cause);
    }
}
