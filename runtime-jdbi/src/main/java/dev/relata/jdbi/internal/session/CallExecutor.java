package dev.relata.jdbi.internal.session;

import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.codegen.Values;
import dev.relata.jdbi.internal.Executor;
import dev.relata.jdbi.internal.Rendered;
import dev.relata.jdbi.internal.Rendering;
import dev.relata.jdbi.internal.ResultReader;
import dev.relata.jdbi.internal.Write;
import java.sql.SQLException;
import java.util.function.Function;

/** Runs the statements of queries as parts of one call. */
final class CallExecutor implements Executor {

    private final Call call;

    CallExecutor(Call call) {
        this.call = call;
    }

    /** A statement that fails: what the driver says becomes an exception of ours at once. */
    private interface Statement<R> {
        R run() throws SQLException;
    }

    private <R> R run(TableDefinition<?> table, Statement<R> statement) {
        try {
            return statement.run();
        } catch (SQLException e) {
            throw call.translated(e, table, null);
        }
    }

    @Override
    public <R> R read(TableDefinition<?> table, Rendering statement, ResultReader<R> reader) {
        return run(table, () -> {
            Rendered rendered = statement.render(call.dialect());
            return call.query(rendered.sql(), rendered::bind, reader);
        });
    }

    @Override
    public <R> R stream(TableDefinition<?> table, Rendering statement, ResultReader<R> reader) {
        return run(table, () -> {
            Rendered rendered = statement.render(call.dialect());
            return call.stream(rendered.sql(), rendered::bind, reader);
        });
    }

    @Override
    public <R> R together(TableDefinition<?> table, Function<Executor, R> reads) {
        return run(table, () -> call.onSnapshot(same -> reads.apply(this)));
    }

    @Override
    public int write(Write write) {
        Values<?> values = write.values();
        Attempt attempt = values == null
                ? Attempt.toDelete(write.table(), write.condition())
                : Attempt.toUpdate(write.table(), values.given(), values::bind, write.condition());
        return run(write.table(), () -> {
            Rendered rendered = write.statement().render(call.dialect());
            return call.writing(attempt, same -> call.update(rendered.sql(), rendered::bind));
        });
    }
}
