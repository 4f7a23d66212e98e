package dev.relata.jdbi.internal.sqlite;

import static java.util.stream.Collectors.joining;

import dev.relata.RelataException;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.ColumnSet;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.internal.Bind;
import dev.relata.jdbi.internal.CapturingBinder;
import dev.relata.jdbi.internal.Rendered;
import dev.relata.jdbi.internal.Rendering;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which foreign key refused a write, as SQLite does not say: by asking for the parents of what was to be written, and
 * for the children of what was to go.
 */
final class SqliteForeignKeys implements FollowedActions.Rows {

    private final FailedStatement failed;
    private final ForeignKeyCatalogue catalogue;
    private final FollowedActions actions;

    private SqliteForeignKeys(FailedStatement failed) throws SQLException {
        this.failed = failed;
        this.catalogue = ForeignKeyCatalogue.of(failed.connection());
        this.actions = new FollowedActions(catalogue, failed.dialect(), this);
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
        String table = attempt.table().table();
        Rendering existing = attempt.existing();
        if (existing == null) {
            for (ForeignKey key : catalogue.ofChild(table)) {
                if (hasOrphan(attempt, key)) {
                    return key;
                }
            }
            return refusesConflict(attempt);
        }
        Rendered rows = existing.render(failed.dialect());
        return attempt.isDelete()
                ? actions.refusesDelete(table, rows)
                : actions.refusesUpdate(table, written(attempt, attempt.rows().get(0), attempt.columns()), rows);
    }

    /** What refuses that an upsert updates a row. */
    private @Nullable ForeignKey refusesConflict(Attempt attempt) throws SQLException {
        Attempt.Conflict conflict = attempt.conflict();
        if (conflict == null) {
            return null;
        }
        List<ColumnDefinition> key = conflict.key();
        String condition =
                key.stream().map(column -> quote(column.name()) + " = ?").collect(joining(" AND "));
        for (RowValues row : attempt.rows()) {
            List<@Nullable Object> values = new ArrayList<>();
            for (ColumnDefinition column : key) {
                values.add(value(row, column));
            }
            ForeignKey refusing = values.contains(null)
                    ? null
                    : actions.refusesUpdate(
                            attempt.table().table(),
                            written(attempt, row, conflict.written()),
                            new Rendered(condition, binds(key, values)));
            if (refusing != null) {
                return refusing;
            }
        }
        return null;
    }

    private Map<String, Rendered> written(Attempt attempt, RowValues row, ColumnSet columns) throws SQLException {
        Map<String, Rendered> written = new HashMap<>();
        for (ColumnDefinition column : attempt.table().columns()) {
            if (columns.has(column.index())) {
                Object value = value(row, column);
                written.put(
                        column.name(),
                        value == null
                                ? new Rendered("NULL", List.of())
                                : new Rendered("?", List.of(new Bind.Stored(column, value))));
            }
        }
        return written;
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
            if (columns.size() == child.size() && !exist(new Rendered(sql, binds(columns, child)))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean exist(Rendered query) throws SQLException {
        try (PreparedStatement statement = failed.connection().prepareStatement(query.sql() + " LIMIT 1")) {
            query.bind(failed.dialect().binder(statement, failed.generated()));
            try (ResultSet results = statement.executeQuery()) {
                return results.next();
            }
        }
    }

    @Override
    public @Nullable String defaultOf(String table, String column) throws SQLException {
        try (PreparedStatement statement =
                failed.connection().prepareStatement("SELECT dflt_value FROM pragma_table_info(?) WHERE name = ?")) {
            statement.setString(1, table);
            statement.setString(2, column);
            try (ResultSet results = statement.executeQuery()) {
                return results.next() ? results.getString(1) : null;
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
