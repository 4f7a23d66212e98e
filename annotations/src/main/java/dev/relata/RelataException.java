package dev.relata;

/** What all exceptions of Relata have in common: catch it to catch them all. */
public class RelataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception that no other one caused.
     *
     * @param message what went wrong
     */
    public RelataException(String message) {
        super(message);
    }

    /**
     * An exception that another one caused.
     *
     * @param message what went wrong
     * @param cause the exception behind it
     */
    public RelataException(String message, Throwable cause) {
        super(message, cause);
    }
}
