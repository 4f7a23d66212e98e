package dev.relata.jdbi.internal.session;

import dev.relata.jdbi.codegen.ColumnDefinition;
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
 * @param conflict what an upsert does where rows exist; null for all else
 */
public record Attempt(
        TableDefinition<?> table,
        ColumnSet columns,
        List<? extends RowValues> rows,
        @Nullable Rendering existing,
        @Nullable Conflict conflict) {

    /**
     * What an upsert does where a row exists.
     *
     * @param key what finds it
     * @param written the columns that it updates
     */
    public record Conflict(List<ColumnDefinition> key, ColumnSet written) {}

    /** An insert. */
    static Attempt toInsert(TableDefinition<?> table, ColumnSet columns, List<? extends RowValues> rows) {
        return new Attempt(table, columns, rows, null, null);
    }

    /**
     * An insert, or an update of the rows that have a key.
     *
     * @param given the columns that the inputs give values to
     */
    static Attempt toUpsert(
            TableDefinition<?> table,
            ColumnSet columns,
            List<? extends RowValues> rows,
            List<ColumnDefinition> key,
            ColumnSet given) {
        return new Attempt(table, columns, rows, null, new Conflict(key, given));
    }

    /** An update of rows that exist. */
    static Attempt toUpdate(TableDefinition<?> table, ColumnSet columns, RowValues values, Rendering existing) {
        return new Attempt(table, columns, List.of(values), existing, null);
    }

    /** A delete. */
    static Attempt toDelete(TableDefinition<?> table, Rendering existing) {
        return new Attempt(table, ColumnSet.empty(), List.of(), existing, null);
    }

    /** Whether rows go away. */
    public boolean isDelete() {
        return existing != null && rows.isEmpty();
    }
}
