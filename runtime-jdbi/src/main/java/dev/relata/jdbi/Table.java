package dev.relata.jdbi;

import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.LoadedRelations;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.internal.Aggregation;
import java.sql.SQLException;

/**
 * The table of a model. Generated for each model, with a constant field per column: {@code POST.title}.
 *
 * @param <M> the model
 */
public interface Table<M> {

    /**
     * The number of rows, beside other aggregates or in a group: {@code having(POST.count().gt(10))}. How many rows a query
     * has, {@link Queryable#count()} says.
     */
    default CountAggregate<M> count() {
        return new CountAggregate<>(new Aggregation.Count(null, false));
    }

    /** For Relata's own use: names, columns in order, constraints. */
    TableDefinition<M> definition();

    /**
     * For Relata's own use: reads all columns of a row, in their order.
     *
     * @param row what is read from
     * @param at the index of the first column, from 1
     * @throws SchemaMismatchException where the database holds what the model cannot
     */
    M read(Row row, int at) throws SQLException;

    /**
     * For Relata's own use: binds the value that a row has in one column.
     *
     * @param row the row
     * @param column the number of the column, from 0
     * @param to what it is bound to
     * @throws InvalidValueException where the column cannot hold the value
     */
    void bind(M row, int column, Binder to) throws SQLException;

    /**
     * For Relata's own use: a row with relations that were loaded.
     *
     * @param row the row; its other components stay
     * @param relations the relations
     */
    default M with(M row, LoadedRelations relations) {
        return row;
    }
}
