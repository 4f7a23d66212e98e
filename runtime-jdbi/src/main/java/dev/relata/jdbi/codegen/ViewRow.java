package dev.relata.jdbi.codegen;

import dev.relata.jdbi.ViewShape;
import dev.relata.jdbi.internal.ViewNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was read for one view: parts with the numbers of its components, from 0. For generated code. */
public final class ViewRow {

    private final ViewNode node;
    private final Row row;
    private final List<List<?>> lists;

    /** For Relata's own use. */
    public ViewRow(ViewNode node, Row row, List<List<?>> lists) {
        this.node = node;
        this.row = row;
        this.lists = lists;
    }

    /** The row that columns read from. */
    public Row row() {
        return row;
    }

    /** Where the only column of a part is in the row, or the first one. */
    public int at(int part) {
        return node.at().get(part);
    }

    /** Whether there is a row at the end of the way to a part. */
    public boolean isPresent(int part) throws SQLException {
        return node.isPresent(part, row);
    }

    /** A number of rows. */
    public long count(int part) throws SQLException {
        return row.int64(at(part));
    }

    /** A number of rows, as an {@code int}. */
    public int intCount(int part) throws SQLException {
        return Math.toIntExact(count(part));
    }

    /** Another view. */
    public <V> V one(int part, ViewShape<?, V> shape) throws SQLException {
        ViewNode nested = Objects.requireNonNull(node.nested().get(part));
        return shape.reader().read(new ViewRow(nested, row, lists));
    }

    /** Another view, or null. */
    public <V> @Nullable V oneOrNull(int part, ViewShape<?, V> shape) throws SQLException {
        return isPresent(part) ? one(part, shape) : null;
    }

    /** Another view, where there is one. */
    public <V> Optional<V> oneOrEmpty(int part, ViewShape<?, V> shape) throws SQLException {
        return Optional.ofNullable(oneOrNull(part, shape));
    }

    /** The list of a part. */
    @SuppressWarnings("unchecked") // generated code asks for what it has said the part is
    public <V> List<V> list(int part) {
        return (List<V>) lists.get(at(part));
    }
}
