package dev.relata.jdbi.codegen;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.Dialect;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.TypedColumn;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Columns that find at most one row: the id, or the columns of a unique constraint. A constant of a generated DAO: SQL is
 * cached by its identity.
 *
 * @param <M> the model
 */
@CheckReturnValue
public final class Key<M> {

    private final Table<M> table;
    private final List<ColumnDefinition> columns;
    private final boolean id;
    private final @Nullable String whereSqlite;
    private final @Nullable String wherePostgresql;

    private Key(
            Table<M> table,
            List<ColumnDefinition> columns,
            boolean id,
            @Nullable String whereSqlite,
            @Nullable String wherePostgresql) {
        this.table = table;
        this.columns = columns;
        this.id = id;
        this.whereSqlite = whereSqlite;
        this.wherePostgresql = wherePostgresql;
    }

    /**
     * The id of a model.
     *
     * @param table its table
     */
    public static <M> Key<M> id(Table<M> table) {
        return new Key<>(table, table.definition().key(), true, null, null);
    }

    /**
     * A unique key of a model.
     *
     * @param table its table
     * @param columns the columns, in the order in which values are bound
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <M> Key<M> of(Table<M> table, TypedColumn<M, ?>... columns) {
        return new Key<>(table, Stream.of(columns).map(TypedColumn::definition).toList(), false, null, null);
    }

    /**
     * This key among the rows that meet a condition: that of a partial unique index.
     *
     * @param sqlite the condition in SQLite's SQL
     * @param postgresql the condition in PostgreSQL's SQL
     */
    public Key<M> where(String sqlite, String postgresql) {
        return new Key<>(table, columns, id, sqlite, postgresql);
    }

    /** The table it belongs to. */
    public Table<M> table() {
        return table;
    }

    /** Its columns, in the order in which values are bound. */
    public List<ColumnDefinition> columns() {
        return columns;
    }

    /** Whether it is the id. */
    public boolean isId() {
        return id;
    }

    /**
     * The condition of a partial unique index, or null.
     *
     * @param dialect whose SQL it is in
     */
    public @Nullable String where(Dialect dialect) {
        return dialect == Dialect.SQLITE ? whereSqlite : wherePostgresql;
    }
}
