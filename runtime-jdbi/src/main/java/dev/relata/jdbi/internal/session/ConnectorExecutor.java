package dev.relata.jdbi.internal.session;

import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.internal.Executor;
import dev.relata.jdbi.internal.Rendering;
import dev.relata.jdbi.internal.ResultReader;
import dev.relata.jdbi.internal.Write;
import java.util.function.Function;

/** Runs the statements of queries, each as a call on the handle that a {@link Connector} finds. */
public final class ConnectorExecutor implements Executor {

    private final Connector connector;

    /** Runs them on the handles of a connector. */
    public ConnectorExecutor(Connector connector) {
        this.connector = connector;
    }

    private <R> R call(TableDefinition<?> table, Function<Executor, R> work) {
        return connector.call(table, call -> work.apply(new CallExecutor(call)));
    }

    @Override
    public <R> R read(TableDefinition<?> table, Rendering statement, ResultReader<R> reader) {
        return call(table, same -> same.read(table, statement, reader));
    }

    @Override
    public <R> R stream(TableDefinition<?> table, Rendering statement, ResultReader<R> reader) {
        return call(table, same -> same.stream(table, statement, reader));
    }

    @Override
    public <R> R together(TableDefinition<?> table, Function<Executor, R> reads) {
        return call(table, same -> same.together(table, reads));
    }

    @Override
    public int write(Write write) {
        return call(write.table(), same -> same.write(write));
    }
}
