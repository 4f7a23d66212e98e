package dev.relata.jdbi.internal.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Prepared statements of one physical connection, by SQL. For drivers that prepare anew each time: on SQLite that is almost
 * half of a find by id.
 *
 * <p>A statement leaves the cache while it is in use, so that a call inside a call (a stream within a stream, a function of
 * the user's) never shares one. The last used stand first; the last one gives way. Few are kept, because SQLite writes get
 * slower with the number of statements that are open. Used by one thread at a time, as the connection is.
 */
public final class StatementCache {

    static final int CAPACITY = 16;

    private final Connection connection;
    private final @Nullable Prepared[] kept = new @Nullable Prepared[CAPACITY];
    private int size;

    /**
     * An empty cache.
     *
     * @param connection the physical connection
     */
    public StatementCache(Connection connection) {
        this.connection = connection;
    }

    /** A statement and the SQL it was prepared from. */
    public record Prepared(String sql, PreparedStatement statement) {}

    /**
     * Takes a statement out, or prepares it.
     *
     * @param sql its SQL; SQL that is rendered once is found by identity
     * @return to be handed to {@link #give} after use, or else closed
     */
    Prepared take(String sql) throws SQLException {
        for (int i = 0; i < size; i++) {
            Prepared found = kept[i];
            if (found != null && found.sql.equals(sql)) {
                size--;
                System.arraycopy(kept, i + 1, kept, i, size - i);
                kept[size] = null;
                return found;
            }
        }
        return new Prepared(sql, connection.prepareStatement(sql));
    }

    /** Puts a statement in that was used without error, and whose results are closed. */
    void give(Prepared prepared) throws SQLException {
        PreparedStatement surplus = null;
        if (size == CAPACITY) {
            Prepared last = kept[CAPACITY - 1];
            surplus = last == null ? null : last.statement;
            size--;
        }
        System.arraycopy(kept, 0, kept, 1, size);
        kept[0] = prepared;
        size++;
        if (surplus != null) {
            surplus.close();
        }
    }

    int size() {
        return size;
    }
}
