package dev.relata.it.database;

import dev.relata.Dialect;
import java.time.Clock;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/** A kind of database that tests run on. What it gave is closed together with it. */
public interface TestDatabase extends AutoCloseable {

    /** What it is. */
    Dialect dialect();

    /** A configured Jdbi on a new database without tables. */
    Jdbi empty();

    /** The same with a clock that the test sets. */
    Jdbi empty(Clock clock);

    /**
     * The same through connections that tell what is executed on them.
     *
     * @param log is given the SQL of every statement that is executed
     */
    Jdbi watched(Consumer<String> log);

    /** A configured Jdbi on a new database with tables: {@code database.with(ShopDatabase::createSchema)}. */
    default Jdbi with(Consumer<Jdbi> schema) {
        Jdbi jdbi = empty();
        schema.accept(jdbi);
        return jdbi;
    }

    /** The same with a clock that the test sets. */
    default Jdbi with(Clock clock, Consumer<Jdbi> schema) {
        Jdbi jdbi = empty(clock);
        schema.accept(jdbi);
        return jdbi;
    }

    @Override
    void close();
}
