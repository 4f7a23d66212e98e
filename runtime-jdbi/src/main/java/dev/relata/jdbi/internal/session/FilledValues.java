package dev.relata.jdbi.internal.session;

import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.ColumnSet;
import dev.relata.jdbi.codegen.Link;
import dev.relata.jdbi.codegen.Nested;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.codegen.Values;
import dev.relata.jdbi.internal.CapturingBinder;
import dev.relata.jdbi.internal.StoredValues;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The input of a row whose foreign keys are filled in from other rows.
 *
 * @param <M> the model
 */
final class FilledValues<M> implements Values<M> {

    private final List<ColumnDefinition> columns;
    private final Values<M> row;
    private final @Nullable Object[] filled;
    private ColumnSet given;

    FilledValues(TableDefinition<M> table, Values<M> row) {
        this.columns = table.columns();
        this.row = row;
        this.filled = new Object[columns.size()];
        this.given = row.given();
    }

    /**
     * Fills in a foreign key.
     *
     * @param key its columns
     * @param values stored ones
     * @param relation what they come from, for messages
     * @throws InvalidValueException where the input has another value for one of them
     */
    void fill(List<ColumnDefinition> key, List<Object> values, Link<?, ?> relation) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            ColumnDefinition column = key.get(i);
            Object value = values.get(i);
            if (given.has(column.index())) {
                requireSame(column, value, relation);
            }
            filled[column.index()] = value;
            given = given.with(column.index());
        }
    }

    private void requireSame(ColumnDefinition column, Object value, Link<?, ?> relation) throws SQLException {
        CapturingBinder captured = new CapturingBinder();
        bind(column.index(), captured);
        Object other = captured.values().get(0);
        if (!Objects.deepEquals(other, value)) {
            throw new InvalidValueException("%s is given as %s, but the row of %s makes it %s"
                    .formatted(
                            column.label(),
                            other == null ? "null" : StoredValues.show(other),
                            relation.label(),
                            StoredValues.show(value)));
        }
    }

    @Override
    public ColumnSet given() {
        return given;
    }

    @Override
    public void bind(int column, Binder to) throws SQLException {
        Object value = filled[column];
        if (value == null) {
            row.bind(column, to);
        } else {
            to.stored(columns.get(column), value);
        }
    }

    @Override
    public Nested nested() {
        return row.nested();
    }
}
