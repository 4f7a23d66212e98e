package dev.relata.jdbi.internal.session;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.Configurable;
import org.jdbi.v3.core.statement.ParsedParameters;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * The way of a statement through Jdbi's own classes: for users who set a logger or a timeout. It has the same SQL and gives
 * the same results, and costs some microseconds more. Customizers, listeners and exception handlers that are set for all
 * statements are seen on this way only: Jdbi does not tell whether there are any.
 */
final class FluentStatements {

    /** Leaves SQL as it is: it has no names to replace, and its quotes and angle brackets are meant. */
    private static final SqlParser VERBATIM = new SqlParser() {
        @Override
        public ParsedSql parse(String sql, StatementContext context) {
            return ParsedSql.of(sql, ParsedParameters.positional(0));
        }

        @Override
        public String nameParameter(String name, StatementContext context) {
            return "?";
        }
    };

    private FluentStatements() {}

    /** Binds the parameters of a statement. */
    @FunctionalInterface
    interface Bindings {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Takes the result from a statement that was executed. */
    @FunctionalInterface
    interface Outcome<R> {
        R of(PreparedStatement statement) throws SQLException;
    }

    /** Whether the user set something that only this way honours. */
    static boolean areWanted(Configurable<?> jdbiOrHandle) {
        SqlStatements settings = jdbiOrHandle.getConfig(SqlStatements.class);
        return settings.getSqlLogger() != SqlLogger.NOP_SQL_LOGGER || settings.getQueryTimeout() != null;
    }

    static <R> R execute(Handle handle, String sql, Bindings bindings, Outcome<R> outcome) {
        try (Query query = handle.createQuery(sql)) {
            query.getConfig(SqlStatements.class)
                    .setTemplateEngine(TemplateEngine.NOP)
                    .setSqlParser(VERBATIM);
            return query.addCustomizer(new StatementCustomizer() {
                        @Override
                        public void beforeBinding(PreparedStatement statement, StatementContext context)
                                throws SQLException {
                            bindings.bind(statement);
                        }
                    })
                    .execute((statement, context) -> outcome.of(statement.get()));
        }
    }
}
