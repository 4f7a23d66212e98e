package dev.relata.demo;

/** The demo was called in a way it cannot work with. The message is for the one who called it. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
