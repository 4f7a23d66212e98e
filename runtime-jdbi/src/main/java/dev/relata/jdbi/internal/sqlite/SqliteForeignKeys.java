package dev.relata.jdbi.internal.sqlite;

import static java.util.stream.Collectors.joining;

import dev.relata.RelataException;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.internal.Bind;
import dev.relata.jdbi.internal.CapturingBinder;
import dev.relata.jdbi.internal.Rendered;
import dev.relata.jdbi.internal.session.Attempt;
import dev.relata.jdbi.internal.session.Constraints;
import dev.relata.jdbi.internal.session.FailedStatement;
import dev.relata.jdbi.internal.session.RowValues;
import dev.relata.jdbi.internal.sqlite.ForeignKeyCatalogue.ForeignKey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which foreign key refused a write, as SQLite does not say: by asking for the parents of what was to be written, and
 * for the children of what was to go.
 */
final class SqliteForeignKeys {

    /** Cascades further down than this are not followed. */
    private static final int MAX_DEPTH = 32;

    private final FailedStatement failed;
    private final ForeignKeyCatalogue catalogue;

    private SqliteForeignKeys(FailedStatement failed) throws SQLException {
        this.failed = failed;
        this.catalogue = ForeignKeyCatalogue.of(failed.connection());
    }

    static RelataException explain(FailedStatement failed, Constraints constraints, SQLException failure) {
        ForeignKey broken = null;
        Attempt attempt = failed.attempt();
        if (attempt != null) {
            try {
                broken = new SqliteForeignKeys(failed).broken(attempt);
            } catch (SQLException e) {
                failure.addSuppressed(e);
            }
        }
        return broken == null
                ? constraints.foreignKey(null, null, List.of(), failure)
                : constraints.foreignKey(broken.child(), broken.name(), broken.columns(), failure);
    }

    private @Nullable ForeignKey broken(Attempt attempt) throws SQLException {
        Rendered existing =
                attempt.existing() == null ? null : attempt.existing().render(failed.dialect());
        String table = attempt.table().table();
        if (existing != null && attempt.isDelete()) {
            return blockingDelete(table, existing, 0);
        }
        for (ForeignKey key : catalogue.ofChild(table)) {
            if (existing == null ? hasOrphan(attempt, key) : wouldOrphan(attempt, key, existing)) {
                return key;
            }
        }
        return existing == null ? null : blockingUpdate(attempt, existing);
    }

    /** Whether a row to be inserted would point to none. */
    private boolean hasOrphan(Attempt attempt, ForeignKey key) throws SQLException {
        List<List<@Nullable Object>> children = values(attempt, key.columns());
        List<List<@Nullable Object>> siblings = key.isSelf() ? values(attempt, key.parentColumns()) : List.of();
        String sql = "SELECT 1 FROM " + quote(key.parent()) + " WHERE "
                + key.parentColumns().stream()
                        .map(column -> quote(column) + " = ?")
                        .collect(joining(" AND "));
        List<ColumnDefinition> columns = definitions(attempt.table(), key.columns());
        for (List<@Nullable Object> child : children) {
            if (child.contains(null) || siblings.contains(child)) {
                continue;
            }
            if (columns.size() == child.size() && !exists(new Rendered(sql, binds(columns, child)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row to be updated would point to none. */
    private boolean wouldOrphan(Attempt attempt, ForeignKey key, Rendered existing) throws SQLException {
        Map<String, Object> written = new HashMap<>();
        Map<String, ColumnDefinition> definitions = new HashMap<>();
        for (ColumnDefinition column : definitions(attempt.table(), key.columns())) {
            if (attempt.columns().has(column.index())) {
                Object value = value(attempt.rows().get(0), column);
                if (value == null) {
                    return false;
                }
                written.put(column.name(), value);
                definitions.put(column.name(), column);
            }
        }
        if (written.isEmpty()) {
            return false;
        }
        List<Bind> binds = new ArrayList<>(existing.binds());
        String child = quote(key.child()) + ".";
        List<String> notNull = new ArrayList<>();
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            String column = key.columns().get(i);
            String parent = "p." + quote(key.parentColumns().get(i));
            Object value = written.get(column);
            ColumnDefinition definition = definitions.get(column);
            if (value == null || definition == null) {
                notNull.add(child + quote(column) + " IS NOT NULL");
                equal.add(parent + " = " + child + quote(column));
            } else {
                equal.add(parent + " = ?");
                binds.add(new Bind.Stored(definition, value));
            }
        }
        String sql = "SELECT 1 FROM " + quote(key.child()) + " WHERE (" + existing.sql() + ")"
                + notNull.stream().map(text -> " AND " + text).collect(joining())
                + " AND NOT EXISTS (SELECT 1 FROM " + quote(key.parent()) + " AS p WHERE " + String.join(" AND ", equal)
                + ")";
        return exists(new Rendered(sql, binds));
    }

    /** A foreign key to columns that an update would change, and that has rows. */
    private @Nullable ForeignKey blockingUpdate(Attempt attempt, Rendered existing) throws SQLException {
        for (ForeignKey key : catalogue.toParent(attempt.table().table())) {
            boolean written = definitions(attempt.table(), key.parentColumns()).stream()
                    .anyMatch(column -> attempt.columns().has(column.index()));
            if (written && blocks(key.onUpdate()) && exists(children(key, existing))) {
                return key;
            }
        }
        return null;
    }

    /** A foreign key that has rows that would point to rows to be deleted, here or further down where deletes cascade. */
    private @Nullable ForeignKey blockingDelete(String table, Rendered deleted, int depth) throws SQLException {
        List<ForeignKey> cascading = new ArrayList<>();
        for (ForeignKey key : catalogue.toParent(table)) {
            if (key.onDelete().equalsIgnoreCase("CASCADE")) {
                cascading.add(key);
            } else if (!key.onDelete().equalsIgnoreCase("SET NULL") && exists(staying(key, deleted))) {
                return key;
            }
        }
        for (ForeignKey key : cascading) {
            Rendered children = children(key, deleted);
            if (depth < MAX_DEPTH && exists(children)) {
                ForeignKey below = blockingDelete(key.child(), condition(key, deleted), depth + 1);
                if (below != null) {
                    return below;
                }
            }
        }
        return null;
    }

    private static boolean blocks(String action) {
        return !action.equalsIgnoreCase("CASCADE")
                && !action.toUpperCase(Locale.ROOT).startsWith("SET");
    }

    /** The rows that point to some parents, as a condition over bare columns. */
    private Rendered condition(ForeignKey key, Rendered parents) {
        return new Rendered(
                "(" + key.columns().stream().map(this::quote).collect(joining(", ")) + ") IN (SELECT "
                        + key.parentColumns().stream().map(this::quote).collect(joining(", ")) + " FROM "
                        + quote(key.parent()) + " WHERE " + parents.sql() + ")",
                parents.binds());
    }

    private Rendered children(ForeignKey key, Rendered parents) {
        Rendered condition = condition(key, parents);
        return new Rendered("SELECT 1 FROM " + quote(key.child()) + " WHERE " + condition.sql(), condition.binds());
    }

    /** The rows that point to rows to be deleted, and are not among them. */
    private Rendered staying(ForeignKey key, Rendered deleted) {
        Rendered children = children(key, deleted);
        if (!key.isSelf()) {
            return children;
        }
        List<Bind> binds = new ArrayList<>(children.binds());
        binds.addAll(deleted.binds());
        return new Rendered(children.sql() + " AND (" + deleted.sql() + ") IS NOT TRUE", binds);
    }

    private boolean exists(Rendered query) throws SQLException {
        try (PreparedStatement statement = failed.connection().prepareStatement(query.sql() + " LIMIT 1")) {
            query.bind(failed.dialect().binder(statement, failed.generated()));
            try (ResultSet results = statement.executeQuery()) {
                return results.next();
            }
        }
    }

    private List<List<@Nullable Object>> values(Attempt attempt, List<String> columns) throws SQLException {
        List<ColumnDefinition> definitions = definitions(attempt.table(), columns);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (RowValues row : attempt.rows()) {
            List<@Nullable Object> values = new ArrayList<>();
            for (ColumnDefinition column : definitions) {
                values.add(attempt.columns().has(column.index()) ? value(row, column) : null);
            }
            rows.add(values);
        }
        return rows;
    }

    private @Nullable Object value(RowValues row, ColumnDefinition column) throws SQLException {
        CapturingBinder captured = new CapturingBinder(failed.generated());
        row.bind(column.index(), captured);
        return captured.values().get(0);
    }

    private static List<Bind> binds(List<ColumnDefinition> columns, List<@Nullable Object> values) {
        List<Bind> binds = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                binds.add(new Bind.Stored(columns.get(i), value));
            }
        }
        return binds;
    }

    private static List<ColumnDefinition> definitions(TableDefinition<?> table, List<String> names) {
        List<ColumnDefinition> columns = new ArrayList<>();
        for (String name : names) {
            table.columnNamed(name).ifPresent(columns::add);
        }
        return columns;
    }

    private String quote(String name) {
        return failed.dialect().quote(name);
    }
}
