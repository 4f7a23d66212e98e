package dev.relata.jdbi.internal;

import dev.relata.jdbi.codegen.TableDefinition;
import java.util.function.Function;

/**
 * Runs the statements of queries. Each call opens a handle, or joins that of the thread or of the session; renders the
 * statement for the dialect of its connection; binds ({@link Rendered#bind} with the dialect's binder); runs it; and turns
 * what the database says into the exceptions of Relata, with a {@link java.sql.SQLException} of the reader included.
 * What else a reader throws passes unchanged.
 */
public interface Executor {

    /**
     * Runs a query and reads its result at once.
     *
     * @param table the table it reads, for messages
     * @param statement the query
     * @param reader called once, while the result is open
     */
    <R> R read(TableDefinition<?> table, Rendering statement, ResultReader<R> reader);

    /**
     * Runs a query whose result may be larger than memory: rows are fetched as they are asked for. On PostgreSQL that takes
     * a transaction (one is opened where there is none) and a fetch size. The statement stays out of any cache that would
     * share it, because the reader runs code of the user's, which may run further statements on the same handle.
     *
     * @param table the table it reads, for messages
     * @param statement the query
     * @param reader called once, while the result is open
     */
    <R> R stream(TableDefinition<?> table, Rendering statement, ResultReader<R> reader);

    /**
     * Runs several reads on one handle, all of one snapshot.
     *
     * @param table the table the first one reads, for messages
     * @param reads what to read, with an executor of its own
     */
    <R> R together(TableDefinition<?> table, Function<Executor, R> reads);

    /**
     * Runs an update or delete of the rows that meet a condition.
     *
     * @param write the statement, and what explains a broken constraint
     * @return how many rows were written
     */
    int write(Write write);
}
