package dev.relata.jdbi.internal;

import dev.relata.jdbi.ViewShape;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Link;
import java.util.List;

/** Where a component of a view comes from. */
public sealed interface ViewPart {

    /** The relations to at most one row that lead there, from the model of the view. */
    List<Link<?, ?>> way();

    /** Whether there may be no row at the end of the way. */
    default boolean mayBeAbsent() {
        for (Link<?, ?> link : way()) {
            if (link.kind() != Link.Kind.ONE) {
                return true;
            }
        }
        return false;
    }

    /**
     * A column.
     *
     * @param label what a query of the user's calls it
     */
    record Single(String label, ColumnDefinition column, List<Link<?, ?>> way) implements ViewPart {}

    /**
     * The columns of an embedded record.
     *
     * @param labels what a query of the user's calls them
     */
    record Embedded(List<String> labels, List<ColumnDefinition> columns, List<Link<?, ?>> way) implements ViewPart {}

    /**
     * A number of rows.
     *
     * @param label what a query of the user's calls it
     */
    record Count(String label, ColumnDefinition column, List<Link<?, ?>> way) implements ViewPart {}

    /** Another view, of the row at the end of the way. */
    record Row(ViewShape<?, ?> shape, List<Link<?, ?>> way) implements ViewPart {}

    /** Rows that are read in a statement of their own. */
    record Rows(Inclusion<?, ?> inclusion, Projection<?> what, List<Link<?, ?>> way) implements ViewPart {}
}
