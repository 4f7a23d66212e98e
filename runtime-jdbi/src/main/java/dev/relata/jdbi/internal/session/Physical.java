package dev.relata.jdbi.internal.session;

import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Where the statements of a handle are prepared.
 *
 * @param connection the driver's connection where that is faster, else the handle's
 * @param statements statements that are kept for this connection; null where the driver keeps them itself
 */
public record Physical(Connection connection, @Nullable StatementCache statements) {}
