package dev.relata.jdbi.internal.session;

import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.internal.GeneratedValues;
import dev.relata.jdbi.internal.dialect.SqlDialect;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * A statement that the database refused, for those who say why.
 *
 * @param connection where it ran; it may be asked more
 * @param dialect of that connection
 * @param generated what the call generates
 * @param sql the statement; null if none was reached
 * @param table the table of the DAO; null if it was none of a DAO's
 * @param attempt what it was to write; null if it only read
 */
public record FailedStatement(
        Connection connection,
        SqlDialect dialect,
        GeneratedValues generated,
        @Nullable String sql,
        @Nullable TableDefinition<?> table,
        @Nullable Attempt attempt) {}
