package dev.relata.jdbi;

import dev.relata.jdbi.internal.BrokenConstraint;

/** A foreign key would point to no row: the row it names does not exist, or a row that others point to would go. */
public final class ForeignKeyViolationException extends ConstraintViolationException {

    private static final long serialVersionUID = 1L;

    /**
     * For Relata itself.
     *
     * @param message which constraint, where
     * @param constraint what is known of it
     * @param cause what the driver said
     */
    public ForeignKeyViolationException(String message, BrokenConstraint constraint, Throwable cause) {
        super(message, constraint, cause);
    }
}
