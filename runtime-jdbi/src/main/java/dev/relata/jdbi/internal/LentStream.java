package dev.relata.jdbi.internal;

import dev.relata.RelataException;
import dev.relata.jdbi.codegen.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rows of an open result as a stream, for as long as a function runs. */
final class LentStream<M> extends Spliterators.AbstractSpliterator<M> {

    private final String model;
    private final Projection<M> what;
    private final ResultSet results;
    private final Row row;
    private volatile boolean returned;

    private LentStream(String model, Projection<M> what, ResultSet results, Row row) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.model = model;
        this.what = what;
        this.results = results;
        this.row = row;
    }

    static <M, R> R lend(String model, Projection<M> what, ResultSet results, Row row, Function<Stream<M>, R> reader)
            throws SQLException {
        LentStream<M> rows = new LentStream<>(model, what, results, row);
        try (Stream<M> stream = StreamSupport.stream(rows, false)) {
            return reader.apply(stream);
        } catch (FailedRead e) {
            throw e.failure;
        } finally {
            rows.returned = true;
        }
    }

    @Override
    public boolean tryAdvance(Consumer<? super M> action) {
        if (returned) {
            throw new RelataException("The stream of `" + model
                    + "` rows was used after stream(..) had returned. Read what you need of it within the function.");
        }
        M next;
        try {
            if (!results.next()) {
                return false;
            }
            next = what.read(row);
        } catch (SQLException e) {
            throw new FailedRead(e);
        }
        action.accept(next);
        return true;
    }

    /** Carries what the database says through the user's function. */
    private static final class FailedRead extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final SQLException failure;

        FailedRead(SQLException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
