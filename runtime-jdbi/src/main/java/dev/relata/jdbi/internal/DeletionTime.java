package dev.relata.jdbi.internal;

import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.ColumnSet;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.codegen.Values;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What a soft delete writes, or what takes it back: an update of a single column.
 *
 * @param column the column that takes the time of the delete
 * @param deleted whether it is to hold the time of the call, or null
 * @param <M> the model
 */
public record DeletionTime<M>(ColumnDefinition column, boolean deleted) implements Values<M> {

    /** What deletes rows of a table; null where they are really deleted. */
    public static <M> @Nullable DeletionTime<M> ofDelete(TableDefinition<M> table) {
        ColumnDefinition column = table.softDelete();
        return column == null ? null : new DeletionTime<>(column, true);
    }

    /** What brings rows back. */
    public static <M> DeletionTime<M> ofRestore(ColumnDefinition column) {
        return new DeletionTime<>(column, false);
    }

    @Override
    public ColumnSet given() {
        return ColumnSet.of(column.index());
    }

    @Override
    public void bind(int column, Binder to) throws SQLException {
        if (deleted) {
            to.instant(to.now());
        } else {
            to.nil(this.column.type());
        }
    }
}
