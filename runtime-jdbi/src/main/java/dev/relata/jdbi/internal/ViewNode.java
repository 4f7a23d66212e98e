package dev.relata.jdbi.internal;

import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of one view are in the rows of a statement, which may be that of a view around it.
 *
 * @param at for each part, its first column, from 1; of rows, the number of their level, from 0
 * @param witness for each part, a column that is null where there is no row at the end of its way; null where there
 *     always is one
 * @param nested for each part, the view it is of
 */
public record ViewNode(List<Integer> at, List<@Nullable Witness> witness, List<@Nullable ViewNode> nested) {

    /**
     * A column that is never null in a row that is there.
     *
     * @param at where it is, from 1
     */
    record Witness(ColumnDefinition column, int at) {}

    /** Whether there is a row at the end of the way to a part. */
    public boolean isPresent(int part, Row row) throws SQLException {
        Witness known = witness.get(part);
        return known == null || StoredValues.readNullable(row, known.column(), known.at()) != null;
    }

    /**
     * A view in the rows of a query of the user's: all its columns one behind the other.
     *
     * @throws IllegalArgumentException where it is more than columns
     */
    public static ViewNode ofColumns(List<ViewPart> parts) {
        List<Integer> at = new ArrayList<>();
        List<@Nullable Witness> witness = new ArrayList<>();
        int next = 1;
        for (ViewPart part : parts) {
            at.add(next);
            if (part instanceof ViewPart.Embedded embedded && !part.mayBeAbsent()) {
                next += embedded.columns().size();
                witness.add(null);
            } else if (part instanceof ViewPart.Count count) {
                witness.add(part.mayBeAbsent() ? new Witness(count.column(), next) : null);
                next++;
            } else if (part instanceof ViewPart.Single) {
                witness.add(null);
                next++;
            } else {
                throw new IllegalArgumentException("not a column: " + part);
            }
        }
        return new ViewNode(at, witness, List.of());
    }
}
