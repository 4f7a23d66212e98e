package dev.relata.jdbi.internal.session;

import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.codegen.Values;
import dev.relata.jdbi.internal.Executor;
import dev.relata.jdbi.internal.Rendered;
import dev.relata.jdbi.internal.Rendering;
import dev.relata.jdbi.internal.ResultReader;
import dev.relata.jdbi.internal.Write;

/** Runs the statements of queries, each on the handle that a {@link Connector} finds. */
public final class ConnectorExecutor implements Executor {

    private final Connector connector;

    /** Runs them on the handles of a connector. */
    public ConnectorExecutor(Connector connector) {
        this.connector = connector;
    }

    @Override
    public <R> R read(TableDefinition<?> table, Rendering statement, ResultReader<R> reader) {
        return connector.call(table, call -> {
            Rendered rendered = statement.render(call.dialect());
            return call.query(rendered.sql(), rendered::bind, reader);
        });
    }

    @Override
    public <R> R stream(TableDefinition<?> table, Rendering statement, ResultReader<R> reader) {
        return connector.call(table, call -> {
            Rendered rendered = statement.render(call.dialect());
            return call.stream(rendered.sql(), rendered::bind, reader);
        });
    }

    @Override
    public int write(Write write) {
        Values<?> values = write.values();
        Attempt attempt = values == null
                ? Attempt.toDelete(write.table(), write.condition())
                : Attempt.toUpdate(write.table(), values.given(), values::bind, write.condition());
        return connector.call(write.table(), call -> {
            Rendered rendered = write.statement().render(call.dialect());
            return call.writing(attempt, same -> call.update(rendered.sql(), rendered::bind));
        });
    }
}
