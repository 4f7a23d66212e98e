package dev.relata.jdbi.internal;

import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.ColumnSet;
import dev.relata.jdbi.codegen.Values;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key that is written.
 *
 * @param columns its columns, or those of them that are written
 * @param stored what they are to hold, one for each, or null for NULL
 * @param <M> the model that has it
 */
public record KeyAssignment<M>(
        List<ColumnDefinition> columns, @Nullable List<Object> stored) implements Values<M> {

    /** What makes rows point to none: the columns that may be null are, the others stay. */
    public static <M> KeyAssignment<M> none(List<ColumnDefinition> foreignKey) {
        return new KeyAssignment<>(nullable(foreignKey), null);
    }

    /** The columns that may be null. */
    public static List<ColumnDefinition> nullable(List<ColumnDefinition> foreignKey) {
        return foreignKey.stream().filter(ColumnDefinition::nullable).toList();
    }

    @Override
    public ColumnSet given() {
        return ColumnSet.of(columns.stream().mapToInt(ColumnDefinition::index).toArray());
    }

    @Override
    public void bind(int column, Binder to) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).index() == column) {
                if (stored == null) {
                    to.nil(columns.get(i).type());
                } else {
                    to.stored(columns.get(i), stored.get(i));
                }
                return;
            }
        }
        throw new IndexOutOfBoundsException(column);
    }
}
