package dev.relata.jdbi.internal.session;

import dev.relata.jdbi.codegen.ColumnSet;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.internal.Rendering;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement was to do, kept to explain a foreign key that refused it: SQLite does not say which.
 *
 * @param table the table it writes
 * @param columns the columns it gives values to; empty for a delete
 * @param rows values of these columns, for each row of an insert, or those for all rows of an update
 * @param existing the rows that it changes or deletes, as a condition over bare columns; null for an insert
 */
public record Attempt(
        TableDefinition<?> table,
        ColumnSet columns,
        List<? extends RowValues> rows,
        @Nullable Rendering existing) {

    /** An insert, or an upsert. */
    static Attempt toInsert(TableDefinition<?> table, ColumnSet columns, List<? extends RowValues> rows) {
        return new Attempt(table, columns, rows, null);
    }

    /** An update of rows that exist. */
    static Attempt toUpdate(TableDefinition<?> table, ColumnSet columns, RowValues values, Rendering existing) {
        return new Attempt(table, columns, List.of(values), existing);
    }

    /** A delete. */
    static Attempt toDelete(TableDefinition<?> table, Rendering existing) {
        return new Attempt(table, ColumnSet.empty(), List.of(), existing);
    }

    /** Whether rows go away. */
    public boolean isDelete() {
        return existing != null && rows.isEmpty();
    }
}
