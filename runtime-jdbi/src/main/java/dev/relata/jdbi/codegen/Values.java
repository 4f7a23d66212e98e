package dev.relata.jdbi.codegen;

import java.sql.SQLException;

/**
 * Values for columns of a model: the input of an insert or of an update. Implemented by generated code; immutable.
 *
 * @param <M> the model
 */
public interface Values<M> {

    /**
     * The columns that the caller set, required ones included. In an insert, the others get what they have by default; in
     * an update, they are left alone.
     *
     * @return numbers of columns, as in {@code Table.definition()}
     */
    ColumnSet given();

    /**
     * Binds the value of one column, and moves on to the next parameter. The input of an insert answers for every column but
     * an autoincrement: what was not set is its default or is generated here. A patch answers for what was set.
     *
     * @param column number of the column, from 0, in the order of the table's definition
     * @param to where the value goes
     * @throws SQLException if the driver refuses the value
     */
    void bind(int column, Binder to) throws SQLException;

    /** What it says of the relations of the row. Only the input of an insert says anything. */
    default Nested nested() {
        return Nested.none();
    }
}
