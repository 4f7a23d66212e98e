package dev.relata.jdbi.testing;

import dev.relata.RelataException;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.internal.Executor;
import dev.relata.jdbi.internal.GeneratedValues;
import dev.relata.jdbi.internal.Rendered;
import dev.relata.jdbi.internal.Rendering;
import dev.relata.jdbi.internal.ResultReader;
import dev.relata.jdbi.internal.Write;
import dev.relata.jdbi.internal.dialect.SqlDialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Runs queries on one connection, and keeps their SQL. */
public final class JdbcExecutor implements Executor {

    /** The instant of every call. */
    public static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456Z");

    private static final GeneratedValues GENERATED = new GeneratedValues() {
        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public UUID newUuid() {
            throw new AssertionError("no query makes UUIDs");
        }
    };

    private final SqlDialect dialect;
    private final Connection connection;
    private final List<String> statements = new ArrayList<>();

    /** An executor for a connection of a dialect. */
    public JdbcExecutor(SqlDialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    /** The SQL that was run. */
    public List<String> statements() {
        return statements;
    }

    @Override
    public <R> R read(TableDefinition<?> table, Rendering statement, ResultReader<R> reader) {
        Rendered rendered = statement.render(dialect);
        statements.add(rendered.sql());
        try (PreparedStatement prepared = connection.prepareStatement(rendered.sql())) {
            rendered.bind(dialect.binder(prepared, GENERATED));
            try (ResultSet results = prepared.executeQuery()) {
                return reader.read(results, dialect.row(results));
            }
        } catch (SQLException e) {
            throw new RelataException(rendered.sql(), e);
        }
    }

    @Override
    public <R> R stream(TableDefinition<?> table, Rendering statement, ResultReader<R> reader) {
        return read(table, statement, reader);
    }

    @Override
    public <R> R together(TableDefinition<?> table, Function<Executor, R> reads) {
        return reads.apply(this);
    }

    @Override
    public int write(Write write) {
        Rendered rendered = write.statement().render(dialect);
        statements.add(rendered.sql());
        try (PreparedStatement prepared = connection.prepareStatement(rendered.sql())) {
            rendered.bind(dialect.binder(prepared, GENERATED));
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new RelataException(rendered.sql(), e);
        }
    }
}
