package dev.relata.jdbi.internal.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All foreign keys of a SQLite database, with the names that only the text of its tables has. */
final class ForeignKeyCatalogue {

    private static final Pattern FOREIGN_KEY = Pattern.compile(
            "(?:CONSTRAINT\\s+(\"(?:[^\"]|\"\")+\"|\\w+)\\s+)?(?:FOREIGN\\s+KEY\\s*\\(|REFERENCES\\b)",
            Pattern.CASE_INSENSITIVE);

    private final List<ForeignKey> keys;

    private ForeignKeyCatalogue(List<ForeignKey> keys) {
        this.keys = keys;
    }

    /**
     * A foreign key.
     *
     * @param name null where it has none
     * @param columns of the child, in the order of {@code parentColumns}
     */
    record ForeignKey(
            @Nullable String name,
            String child,
            List<String> columns,
            String parent,
            List<String> parentColumns,
            String onUpdate,
            String onDelete) {

        boolean isSelf() {
            return child.equalsIgnoreCase(parent);
        }

        /** What is done on a delete to the rows that point to those that go. */
        Action whenDeleted() {
            return Action.of(onDelete);
        }

        /** What is done on an update of what rows point to. */
        Action whenUpdated() {
            return Action.of(onUpdate);
        }
    }

    /** What becomes of rows whose parents change or go. */
    enum Action {
        REFUSE,
        CASCADE,
        SET_NULL,
        SET_DEFAULT;

        private static Action of(String sql) {
            return switch (sql.toUpperCase(Locale.ROOT)) {
                case "CASCADE" -> CASCADE;
                case "SET NULL" -> SET_NULL;
                case "SET DEFAULT" -> SET_DEFAULT;
                default -> REFUSE;
            };
        }
    }

    static ForeignKeyCatalogue of(Connection connection) throws SQLException {
        String sql = """
                SELECT t.name, t.sql, f.id, f."table", f."from", f."to", f.on_update, f.on_delete
                FROM sqlite_schema AS t, pragma_foreign_key_list(t.name) AS f
                WHERE t.type = 'table'
                ORDER BY t.name, f.id, f.seq
                """;
        List<ForeignKey> keys = new ArrayList<>();
        Map<String, List<@Nullable String>> names = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            String table = "";
            int id = -1;
            while (row.next()) {
                if (!table.equals(row.getString(1)) || id != row.getInt(3)) {
                    table = row.getString(1);
                    id = row.getInt(3);
                    String text = row.getString(2);
                    List<@Nullable String> ofTable = names.computeIfAbsent(table, unknown -> names(text));
                    // The catalogue counts from the last one written.
                    String name = id < ofTable.size() ? ofTable.get(id) : null;
                    keys.add(new ForeignKey(
                            name,
                            table,
                            new ArrayList<>(),
                            row.getString(4),
                            new ArrayList<>(),
                            row.getString(7),
                            row.getString(8)));
                }
                ForeignKey key = keys.get(keys.size() - 1);
                key.columns().add(row.getString(5));
                String parentColumn = row.getString(6);
                key.parentColumns().add(parentColumn == null ? "rowid" : parentColumn);
            }
        }
        return new ForeignKeyCatalogue(keys);
    }

    /** The names of a table's foreign keys, from the last one written; null for one without. */
    private static List<@Nullable String> names(String createTable) {
        List<@Nullable String> names = new ArrayList<>();
        Matcher matcher = FOREIGN_KEY.matcher(createTable);
        boolean referencesFollow = false;
        while (matcher.find()) {
            boolean references = matcher.group().toUpperCase(Locale.ROOT).endsWith("REFERENCES");
            if (!references || !referencesFollow) {
                names.add(unquoted(matcher.group(1)));
            }
            referencesFollow = !references;
        }
        Collections.reverse(names);
        return names;
    }

    private static @Nullable String unquoted(@Nullable String name) {
        return name == null || !name.startsWith("\"")
                ? name
                : name.substring(1, name.length() - 1).replace("\"\"", "\"");
    }

    /** The foreign keys that a table has. */
    List<ForeignKey> ofChild(String table) {
        return keys.stream().filter(key -> key.child().equalsIgnoreCase(table)).toList();
    }

    /** The foreign keys that point to a table. */
    List<ForeignKey> toParent(String table) {
        return keys.stream().filter(key -> key.parent().equalsIgnoreCase(table)).toList();
    }
}
