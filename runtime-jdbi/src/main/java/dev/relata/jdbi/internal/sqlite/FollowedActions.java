package dev.relata.jdbi.internal.sqlite;

import static java.util.stream.Collectors.joining;

import dev.relata.jdbi.internal.Bind;
import dev.relata.jdbi.internal.Rendered;
import dev.relata.jdbi.internal.dialect.SqlDialect;
import dev.relata.jdbi.internal.sqlite.ForeignKeyCatalogue.Action;
import dev.relata.jdbi.internal.sqlite.ForeignKeyCatalogue.ForeignKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows what a write does to the rows that point to those it changes, down to the foreign key that refuses it. */
final class FollowedActions {

    /** Actions further down than this are not followed. */
    private static final int MAX_DEPTH = 32;

    private static final Rendered NULL = new Rendered("NULL", List.of());

    private final ForeignKeyCatalogue catalogue;
    private final SqlDialect dialect;
    private final Rows rows;

    /** Asks the database. */
    interface Rows {

        /** Whether a query gives any row. */
        boolean exist(Rendered query) throws SQLException;

        /** The expression that is the default of a column; null where it has none. */
        @Nullable
        String defaultOf(String table, String column) throws SQLException;
    }

    FollowedActions(ForeignKeyCatalogue catalogue, SqlDialect dialect, Rows rows) {
        this.catalogue = catalogue;
        this.dialect = dialect;
        this.rows = rows;
    }

    /**
     * What refuses a delete.
     *
     * @param deleted which rows of the table, as a condition over bare columns
     */
    @Nullable
    ForeignKey refusesDelete(String table, Rendered deleted) throws SQLException {
        return refusesDelete(table, deleted, 0);
    }

    /**
     * What refuses an update.
     *
     * @param written for the name of each column that is written, what is written
     * @param updated which rows of the table, as a condition over bare columns
     */
    @Nullable
    ForeignKey refusesUpdate(String table, Map<String, Rendered> written, Rendered updated) throws SQLException {
        for (ForeignKey key : catalogue.ofChild(table)) {
            if (wouldOrphan(key, written, updated)) {
                return key;
            }
        }
        return refusesUpdate(table, written, updated, 0);
    }

    private @Nullable ForeignKey refusesDelete(String table, Rendered deleted, int depth) throws SQLException {
        List<ForeignKey> keys = catalogue.toParent(table);
        for (ForeignKey key : keys) {
            if (key.whenDeleted() == Action.REFUSE && rows.exist(staying(key, deleted))) {
                return key;
            }
        }
        for (ForeignKey key : keys) {
            if (key.whenDeleted() == Action.REFUSE || depth >= MAX_DEPTH || !rows.exist(children(key, deleted))) {
                continue;
            }
            Rendered pointing = pointing(key, deleted);
            ForeignKey below = key.whenDeleted() == Action.CASCADE
                    ? refusesDelete(key.child(), pointing, depth + 1)
                    : refusesChange(key, key.whenDeleted(), Map.of(), deleted, depth);
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    private @Nullable ForeignKey refusesUpdate(String table, Map<String, Rendered> written, Rendered updated, int depth)
            throws SQLException {
        for (ForeignKey key : catalogue.toParent(table)) {
            List<String> changed =
                    key.parentColumns().stream().filter(written::containsKey).toList();
            if (changed.isEmpty() || depth >= MAX_DEPTH) {
                continue;
            }
            Rendered changing = changing(changed, written, updated);
            if (!rows.exist(children(key, changing))) {
                continue;
            }
            ForeignKey refusing = key.whenUpdated() == Action.REFUSE
                    ? key
                    : refusesChange(key, key.whenUpdated(), written, changing, depth);
            if (refusing != null) {
                return refusing;
            }
        }
        return null;
    }

    /**
     * What refuses that rows get another foreign key, or none.
     *
     * @param written what is written to their parents
     * @param parents which of these
     */
    private @Nullable ForeignKey refusesChange(
            ForeignKey key, Action action, Map<String, Rendered> written, Rendered parents, int depth)
            throws SQLException {
        Map<String, Rendered> child = new HashMap<>();
        for (int i = 0; i < key.columns().size(); i++) {
            String column = key.columns().get(i);
            Rendered value = written.get(key.parentColumns().get(i));
            if (action == Action.CASCADE) {
                if (value != null) {
                    child.put(column, value);
                }
            } else {
                String given = action == Action.SET_DEFAULT ? rows.defaultOf(key.child(), column) : null;
                child.put(column, given == null ? NULL : new Rendered("(" + given + ")", List.of()));
            }
        }
        if (action == Action.SET_DEFAULT && isWithoutParent(key, child, parents)) {
            return key;
        }
        Rendered pointing = pointing(key, parents);
        for (ForeignKey other : catalogue.ofChild(key.child())) {
            if (!other.equals(key) && wouldOrphan(other, child, pointing)) {
                return other;
            }
        }
        return refusesUpdate(key.child(), child, pointing, depth + 1);
    }

    /** Whether no row but those that go or change is what a default points to. */
    private boolean isWithoutParent(ForeignKey key, Map<String, Rendered> defaults, Rendered parents)
            throws SQLException {
        if (defaults.containsValue(NULL)) {
            return false;
        }
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            Rendered value = defaults.getOrDefault(key.columns().get(i), NULL);
            equal.add(quote(key.parentColumns().get(i)) + " = " + value.sql());
        }
        return rows.exist(new Rendered(
                "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM " + quote(key.parent()) + " WHERE "
                        + String.join(" AND ", equal) + " AND (" + parents.sql() + ") IS NOT TRUE)",
                parents.binds()));
    }

    /** Whether a row that is written would point to none. */
    private boolean wouldOrphan(ForeignKey key, Map<String, Rendered> written, Rendered updated) throws SQLException {
        List<Bind> binds = new ArrayList<>(updated.binds());
        String child = quote(key.child()) + ".";
        List<String> notNull = new ArrayList<>();
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            String column = key.columns().get(i);
            String parent = "p." + quote(key.parentColumns().get(i));
            Rendered value = written.get(column);
            if (value == null) {
                notNull.add(child + quote(column) + " IS NOT NULL");
                equal.add(parent + " = " + child + quote(column));
            } else {
                equal.add(parent + " = " + value.sql());
                binds.addAll(value.binds());
            }
        }
        if (notNull.size() == key.columns().size()
                || key.columns().stream().anyMatch(column -> NULL.equals(written.get(column)))) {
            return false;
        }
        String sql = "SELECT 1 FROM " + quote(key.child()) + " WHERE (" + updated.sql() + ")"
                + notNull.stream().map(text -> " AND " + text).collect(joining())
                + " AND NOT EXISTS (SELECT 1 FROM " + quote(key.parent()) + " AS p WHERE " + String.join(" AND ", equal)
                + ")";
        return rows.exist(new Rendered(sql, binds));
    }

    /** Those of some rows that get other values in some columns. */
    private Rendered changing(List<String> columns, Map<String, Rendered> written, Rendered updated) {
        List<Bind> binds = new ArrayList<>(updated.binds());
        List<String> same = new ArrayList<>();
        for (String column : columns) {
            Rendered value = written.getOrDefault(column, NULL);
            same.add(quote(column) + " IS " + value.sql());
            binds.addAll(value.binds());
        }
        return new Rendered("(" + updated.sql() + ") AND NOT (" + String.join(" AND ", same) + ")", binds);
    }

    /** The rows that point to some parents, as a condition over bare columns. */
    private Rendered pointing(ForeignKey key, Rendered parents) {
        return new Rendered(
                "(" + key.columns().stream().map(this::quote).collect(joining(", ")) + ") IN (SELECT "
                        + key.parentColumns().stream().map(this::quote).collect(joining(", ")) + " FROM "
                        + quote(key.parent()) + " WHERE " + parents.sql() + ")",
                parents.binds());
    }

    private Rendered children(ForeignKey key, Rendered parents) {
        Rendered pointing = pointing(key, parents);
        return new Rendered("SELECT 1 FROM " + quote(key.child()) + " WHERE " + pointing.sql(), pointing.binds());
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

    private String quote(String name) {
        return dialect.quote(name);
    }
}
