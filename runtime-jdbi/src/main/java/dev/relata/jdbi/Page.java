package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of rows, and where the pages beside it are: see {@link Selection#page(int)}.
 *
 * @param rows the rows, in the order of the selection
 * @param next where the next page begins; empty where this page was the last one when it was read
 * @param previous where the page before ends; empty where this page was the first one when it was read. A page without rows
 *     has neither
 * @param <T> the type of a row
 */
@CheckReturnValue
public record Page<T>(List<T> rows, Optional<Cursor> next, Optional<Cursor> previous) {

    /** Copies the list. */
    public Page {
        rows = List.copyOf(rows);
    }

    /** Whether there was a further page. */
    public boolean hasNext() {
        return next.isPresent();
    }

    /** Whether there was a page before. */
    public boolean hasPrevious() {
        return previous.isPresent();
    }

    /**
     * The same page of something that is made of each row.
     *
     * @param each what is made of it
     */
    public <R> Page<R> map(Function<? super T, ? extends R> each) {
        return new Page<>(rows.stream().<R>map(each).toList(), next, previous);
    }
}
