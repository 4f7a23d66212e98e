package dev.relata.jdbi.internal;

import dev.relata.jdbi.Cursor;
import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.Page;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.internal.CursorFormat.Position;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of rows in a total order. What orders the rows is read beside each of them: a row need not hold it.
 *
 * <p>A page is read in the direction in which it lies, with one row more than it has: that row says whether there is a further
 * page.
 */
public final class Pager {

    private final TableDefinition<?> table;
    private final List<Order> orders;
    private final int size;
    private final @Nullable Position from;

    /**
     * A page.
     *
     * @param table whose rows
     * @param orders their order, in which no two are equal
     * @param size how many rows it has at most
     * @param cursor where it begins or ends, or null for the first page
     * @throws InvalidValueException where the size is not positive, or the cursor of another model or order
     */
    Pager(TableDefinition<?> table, List<Order> orders, int size, @Nullable Cursor cursor) {
        if (size <= 0) {
            throw new InvalidValueException("page(" + size + ") has no row");
        }
        this.table = table;
        this.orders = orders;
        this.size = size;
        this.from = cursor == null ? null : CursorFormat.read(table, orders, cursor.content());
    }

    private boolean isBackwards() {
        return from != null && from.backwards();
    }

    /** The order in which its rows are read. */
    List<Order> orders() {
        return isBackwards() ? Keyset.reversed(orders) : orders;
    }

    /** What its rows meet. */
    Predicate condition() {
        return from == null ? Predicate.always() : Keyset.after(orders(), from.values());
    }

    /** How many rows are to be read. */
    long limit() {
        return size + 1L;
    }

    /** The columns that are read beside each row. */
    List<ColumnDefinition> beside() {
        return orders.stream().map(Order::column).toList();
    }

    /**
     * Reads the columns beside a row.
     *
     * @param at where the first of them is
     */
    List<@Nullable Object> readBeside(Row row, int at) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(orders.size());
        for (int i = 0; i < orders.size(); i++) {
            values.add(StoredValues.readNullable(row, orders.get(i).column(), at + i));
        }
        return values;
    }

    /**
     * The page.
     *
     * @param found its rows as they were read
     * @param beside what was read beside each of them
     */
    <T> Page<T> page(List<T> found, List<List<@Nullable Object>> beside) {
        boolean more = found.size() > size;
        List<T> rows = new ArrayList<>(found.subList(0, Math.min(size, found.size())));
        if (rows.isEmpty()) {
            return new Page<>(rows, Optional.empty(), Optional.empty());
        }
        List<@Nullable Object> first = beside.get(0);
        List<@Nullable Object> last = beside.get(rows.size() - 1);
        if (isBackwards()) {
            Collections.reverse(rows);
            return new Page<>(rows, cursor(true, false, first), cursor(more, true, last));
        }
        return new Page<>(rows, cursor(more, false, last), cursor(from != null, true, first));
    }

    private Optional<Cursor> cursor(boolean there, boolean backwards, List<@Nullable Object> values) {
        return there
                ? Optional.of(new Cursor(CursorFormat.write(table, orders, new Position(backwards, values))))
                : Optional.empty();
    }
}
