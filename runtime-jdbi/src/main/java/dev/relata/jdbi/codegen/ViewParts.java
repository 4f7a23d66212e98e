package dev.relata.jdbi.codegen;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.relata.jdbi.Include;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.ToMany;
import dev.relata.jdbi.ToOne;
import dev.relata.jdbi.TypedColumn;
import dev.relata.jdbi.ViewShape;
import dev.relata.jdbi.internal.ViewPart;
import dev.relata.jdbi.internal.ViewPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects the parts of a view, one for each component in their order. The ways are the relations that lead from the model
 * of the view to where a part is. For generated code.
 *
 * @param <M> the model
 */
public final class ViewParts<M> {

    private final Table<M> table;
    private final List<ViewPart> parts = new ArrayList<>();

    /** None yet. */
    public ViewParts(Table<M> table) {
        this.table = table;
    }

    /**
     * A column.
     *
     * @param label what a query of the user's calls it
     */
    @CanIgnoreReturnValue
    public ViewParts<M> column(String label, TypedColumn<?, ?> column, ToOne<?, ?>... way) {
        return add(new ViewPart.Single(label, column.definition(), links(way)));
    }

    /**
     * The columns of an embedded record.
     *
     * @param labels what a query of the user's calls them
     */
    @CanIgnoreReturnValue
    public ViewParts<M> embedded(List<String> labels, List<? extends TypedColumn<?, ?>> columns, ToOne<?, ?>... way) {
        List<ColumnDefinition> definitions = new ArrayList<>();
        columns.forEach(column -> definitions.add(column.definition()));
        return add(new ViewPart.Embedded(labels, definitions, links(way)));
    }

    /**
     * A number of rows.
     *
     * @param label what a query of the user's calls it
     */
    @CanIgnoreReturnValue
    public ViewParts<M> count(String label, ToMany<?, ?> relation, ToOne<?, ?>... way) {
        return add(new ViewPart.Count(label, relation.count().definition(), links(way)));
    }

    /** Another view, of the row at the end of the way. */
    @CanIgnoreReturnValue
    public ViewParts<M> one(ViewShape<?, ?> shape, ToOne<?, ?>... way) {
        return add(new ViewPart.Row(shape, links(way)));
    }

    /** A list of another view. */
    @CanIgnoreReturnValue
    public ViewParts<M> list(Include<?> rows, ViewShape<?, ?> shape, ToOne<?, ?>... way) {
        return add(new ViewPart.Rows(rows.inclusion().ordered(), shape.plan(), links(way)));
    }

    /** A list of one column. */
    @CanIgnoreReturnValue
    public <T, V> ViewParts<M> list(Include<?> rows, Table<T> table, TypedColumn<T, V> column, ToOne<?, ?>... way) {
        ViewPart only = new ViewPart.Single("", column.definition(), List.of());
        ViewPlan<V> plan = new ViewPlan<>(table, List.of(only), row -> column.readFrom(row.row(), row.at(0)));
        return add(new ViewPart.Rows(rows.inclusion().ordered(), plan, links(way)));
    }

    /** The view. */
    public <V> ViewShape<M, V> shape(Class<V> type, ViewReader<V> reader) {
        return new ViewShape<>(table, type, parts, reader);
    }

    private ViewParts<M> add(ViewPart part) {
        parts.add(part);
        return this;
    }

    private static List<Link<?, ?>> links(ToOne<?, ?>[] way) {
        return Arrays.stream(way).<Link<?, ?>>map(ToOne::link).toList();
    }
}
