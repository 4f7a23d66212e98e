package dev.relata.jdbi.internal.session;

import dev.relata.RelataException;
import dev.relata.jdbi.DatabaseException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What becomes of exceptions of the driver and of Jdbi. */
public final class Failures {

    private Failures() {}

    /** What the driver said, where Jdbi wrapped it. */
    static @Nullable SQLException driverFailure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }

    /** An exception of Relata that Jdbi wrapped. */
    static @Nullable RelataException ownFailure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RelataException found) {
                return found;
            }
        }
        return null;
    }

    /** A failure before there was a connection, or after. */
    static RelataException unexplained(Exception failure) {
        RelataException own = ownFailure(failure);
        if (own != null) {
            return own;
        }
        SQLException driver = driverFailure(failure);
        return new DatabaseException(
                "The database cannot be reached: " + (driver == null ? failure : driver).getMessage(), failure);
    }

    /** A failure that needs no more explanation than what the database says. */
    public static DatabaseException plain(SQLException failure, FailedStatement failed, String advice) {
        StringBuilder message = new StringBuilder("The database refused");
        message.append(failed.sql() == null ? "" : " a statement").append(": ").append(failure.getMessage());
        if (!advice.isEmpty()) {
            message.append(" ").append(advice);
        }
        if (failed.sql() != null) {
            message.append("\nSQL: ").append(failed.sql());
        }
        return new DatabaseException(message.toString(), failure);
    }
}
