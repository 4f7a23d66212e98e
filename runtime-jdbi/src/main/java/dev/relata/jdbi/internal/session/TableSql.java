package dev.relata.jdbi.internal.session;

import static java.util.stream.Collectors.joining;

import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.ColumnSet;
import dev.relata.jdbi.codegen.Key;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.internal.dialect.SqlDialect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a table's rows in one dialect. Each text is rendered once, and is the same object afterwards.
 *
 * <p>Columns that are read stand behind the name of their table: SQLite takes a bare one that does not exist, in double
 * quotes, for a text.
 *
 * @param <M> the model
 */
public final class TableSql<M> {

    /** Patches set any of 2^n sets of columns: those used lately are worth keeping, not all. */
    private static final int KEPT_UPDATES = 256;

    private final TableDefinition<M> table;
    private final SqlDialect dialect;
    private final String name;
    private final String columns;
    private final List<ColumnDefinition> inserted;
    private final String insertInto;
    private final String insert;
    private final ColumnSet updatable;
    private final @Nullable String alive;
    private final Map<Key<M>, String> finds = new ConcurrentHashMap<>();
    private final Map<Object, String> writes = new ConcurrentHashMap<>();

    private record Update(Key<?> key, ColumnSet columns, boolean versioned) {}

    private record Upsert(Key<?> key, ColumnSet columns) {}

    private record Delete(Key<?> key, boolean versioned) {}

    private record FindVersion(Key<?> key) {}

    private record Restore(Key<?> key) {}

    private record Purge(Key<?> key) {}

    TableSql(TableDefinition<M> table, SqlDialect dialect) {
        this.table = table;
        this.dialect = dialect;
        this.name = dialect.quote(table.table());
        this.columns = table.columns().stream().map(this::qualified).collect(joining(", "));
        this.inserted = table.columns().stream()
                .filter(column -> !column.equals(table.generatedKey()) && !column.equals(table.softDelete()))
                .toList();
        this.insertInto = "INSERT INTO " + name + " ("
                + inserted.stream().map(this::quote).collect(joining(", ")) + ")";
        this.insert = inserted.isEmpty()
                ? "INSERT INTO " + name + " DEFAULT VALUES" + returning()
                : insertInto + " VALUES " + parameters(inserted.size()) + returning();
        this.updatable = updatable(table);
        this.alive = table.softDelete() == null ? null : qualified(table.softDelete()) + " IS NULL";
    }

    private static ColumnSet updatable(TableDefinition<?> table) {
        ColumnSet set = ColumnSet.empty();
        for (ColumnDefinition column : table.columns()) {
            boolean written = !table.key().contains(column)
                    && !table.keptOnUpdate().has(column.index())
                    && !column.equals(table.updatedAt())
                    && !column.equals(table.version())
                    && !column.equals(table.softDelete());
            if (written) {
                set = set.with(column.index());
            }
        }
        return set;
    }

    /** The columns of an insert: all but an autoincrement and the time of a delete, which is null at first. */
    public List<ColumnDefinition> inserted() {
        return inserted;
    }

    ColumnSet insertedSet() {
        ColumnSet set = ColumnSet.empty();
        for (ColumnDefinition column : inserted) {
            set = set.with(column.index());
        }
        return set;
    }

    /** The columns that an update of a whole row writes, besides update time and version. */
    ColumnSet updatable() {
        return updatable;
    }

    /** Whether an update writes something even if no column is given. */
    boolean updatesItself() {
        return table.updatedAt() != null || table.version() != null;
    }

    String find(Key<M> key) {
        String known = finds.get(key);
        return known != null
                ? known
                : finds.computeIfAbsent(
                        key, wanted -> "SELECT " + columns + " FROM " + name + where(wanted, false, alive));
    }

    /** Finds a row by key and version. */
    String findVersion(Key<M> key) {
        return kept(new FindVersion(key), () -> "SELECT " + columns + " FROM " + name + where(key, true, alive));
    }

    String insert() {
        return insert;
    }

    /**
     * An insert of several rows, which gives what the database says of each that was written, in any order.
     *
     * @param onConflict what becomes of rows whose key is taken, or empty
     */
    public String insert(int rows, String onConflict) {
        String row = parameters(inserted.size());
        StringBuilder sql = new StringBuilder(insertInto.length() + rows * (row.length() + 2) + columns.length() + 20);
        sql.append(insertInto).append(" VALUES ").append(row);
        for (int i = 1; i < rows; i++) {
            sql.append(", ").append(row);
        }
        return sql.append(onConflict).append(returning()).toString();
    }

    /**
     * An insert of the rows that a table function gives.
     *
     * @param arrays the function, with one parameter for each column
     * @param names names of its columns
     * @param order what to order its rows by
     * @param onConflict what becomes of rows whose key is taken, or empty
     */
    public String insertFrom(String arrays, Collection<String> names, String order, String onConflict) {
        return insertInto + " SELECT " + String.join(", ", names) + " FROM " + arrays + " ORDER BY " + order
                + onConflict + returning();
    }

    String upsert(Key<M> key, ColumnSet given) {
        return kept(
                new Upsert(key, given),
                () -> insertInto + " VALUES " + parameters(inserted.size()) + onConflict(key, given) + returning());
    }

    /** What an upsert does with the row that has the key already: only what is given is written. */
    String onConflict(Key<M> key, ColumnSet given) {
        List<String> set = new ArrayList<>();
        for (ColumnDefinition column : table.columns()) {
            if (updatable.has(column.index())
                    && given.has(column.index())
                    && !key.columns().contains(column)) {
                set.add(quote(column) + " = excluded." + quote(column));
            }
        }
        ColumnDefinition updatedAt = table.updatedAt();
        if (updatedAt != null) {
            set.add(quote(updatedAt) + " = excluded." + quote(updatedAt));
        }
        if (table.version() != null) {
            set.add(raised(table.version()));
        }
        if (table.softDelete() != null) {
            set.add(quote(table.softDelete()) + " = NULL");
        }
        if (set.isEmpty()) {
            // Only an update gives the row back.
            String first = quote(key.columns().get(0));
            set.add(first + " = excluded." + first);
        }
        String condition = key.where(dialect.dialect());
        return " ON CONFLICT ("
                + key.columns().stream().map(this::quote).collect(joining(", ")) + ")"
                + (condition == null ? "" : " WHERE " + condition) + " DO UPDATE SET " + String.join(", ", set);
    }

    /**
     * An update of the row of a key: the given columns in their order, then the update time, then the key, then the version.
     *
     * @param given columns to write
     * @param versioned whether the version must be the one that is bound
     */
    String update(Key<M> key, ColumnSet given, boolean versioned) {
        return kept(
                new Update(key, given, versioned),
                () -> "UPDATE " + name + " SET " + assignments(given) + where(key, versioned, alive) + returning());
    }

    private String assignments(ColumnSet given) {
        List<String> set = new ArrayList<>();
        for (ColumnDefinition column : table.columns()) {
            if (given.has(column.index())) {
                set.add(quote(column) + " = ?");
            }
        }
        if (table.updatedAt() != null) {
            set.add(quote(table.updatedAt()) + " = ?");
        }
        if (table.version() != null) {
            set.add(raised(table.version()));
        }
        return String.join(", ", set);
    }

    /** A delete of the row of a key; where the model has a time of the delete, an update that writes it. */
    String delete(Key<M> key, boolean versioned) {
        return kept(
                new Delete(key, versioned),
                () -> (table.softDelete() == null ? "DELETE FROM " + name : stamp(table.softDelete()))
                        + where(key, versioned, alive));
    }

    /** An update that takes the time of the delete back, of a row that has one. */
    String restore(Key<M> key, ColumnDefinition softDelete) {
        return kept(
                new Restore(key), () -> stamp(softDelete) + where(key, false, qualified(softDelete) + " IS NOT NULL"));
    }

    /** A delete of the row of a key, whatever the time of its delete. */
    String purge(Key<M> key) {
        return kept(new Purge(key), () -> "DELETE FROM " + name + where(key, false, null));
    }

    private String stamp(ColumnDefinition softDelete) {
        return "UPDATE " + name + " SET " + assignments(ColumnSet.of(softDelete.index()));
    }

    /** The condition of a key over bare columns, to explain a failure with. */
    String condition(Key<M> key) {
        return key.columns().stream().map(column -> quote(column) + " = ?").collect(joining(" AND "));
    }

    /** @param further a condition besides that of the key, or null */
    private String where(Key<M> key, boolean versioned, @Nullable String further) {
        List<String> all = new ArrayList<>();
        for (ColumnDefinition column : key.columns()) {
            all.add(qualified(column) + " = ?");
        }
        String condition = key.where(dialect.dialect());
        boolean saidTwice = table.softDelete() != null && (quote(table.softDelete()) + " IS NULL").equals(condition);
        if (condition != null && !saidTwice) {
            all.add("(" + condition + ")");
        }
        if (versioned && table.version() != null) {
            all.add(qualified(table.version()) + " = ?");
        }
        if (further != null) {
            all.add(further);
        }
        return " WHERE " + String.join(" AND ", all);
    }

    private String returning() {
        return " RETURNING " + columns;
    }

    private String raised(ColumnDefinition version) {
        return quote(version) + " = " + qualified(version) + " + 1";
    }

    private String qualified(ColumnDefinition column) {
        return name + "." + quote(column);
    }

    private String quote(ColumnDefinition column) {
        return dialect.quote(column.name());
    }

    private static String parameters(int count) {
        return count == 0 ? "()" : "(?" + ", ?".repeat(count - 1) + ")";
    }

    private String kept(Object statement, Supplier<String> rendering) {
        @Nullable String known = writes.get(statement);
        if (known != null) {
            return known;
        }
        if (writes.size() >= KEPT_UPDATES) {
            writes.clear();
        }
        return writes.computeIfAbsent(statement, unknown -> rendering.get());
    }
}
