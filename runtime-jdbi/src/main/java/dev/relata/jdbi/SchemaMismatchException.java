package dev.relata.jdbi;

import dev.relata.RelataException;

/**
 * The database is not what the models say: a table or column is missing, or it holds a value that the model cannot.
 * The message names table and column, and model and component where they are known.
 */
public final class SchemaMismatchException extends RelataException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception that no other one caused.
     *
     * @param message what is wrong, and what to do
     */
    public SchemaMismatchException(String message) {
        super(message);
    }

    /**
     * An exception that another one caused.
     *
     * @param message what is wrong, and what to do
     * @param cause the exception behind it
     */
    public SchemaMismatchException(String message, Throwable cause) {
        super(message, cause);
    }
}
