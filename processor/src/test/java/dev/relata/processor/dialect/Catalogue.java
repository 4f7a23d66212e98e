package dev.relata.processor.dialect;

import dev.relata.Dialect;
import dev.relata.processor.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a database says of its tables. */
interface Catalogue {
    /** {@code parent [columns] [parent columns] ON_DELETE ON_UPDATE}. */
    List<String> foreignKeys(String table) throws SQLException;

    /** The names of all named constraints but NOT NULL. */
    List<String> constraints(String table) throws SQLException;

    List<String> indexes(String table) throws SQLException;

    /** The columns of each index that is not partial, those of keys included. */
    List<List<String>> fullIndexes(String table) throws SQLException;

    static Catalogue of(Dialect dialect, TestDatabase database) {
        return dialect == Dialect.SQLITE ? new Sqlite(database) : new Postgresql(database);
    }

    private static List<List<String>> split(List<String> rows) {
        return rows.stream().map(row -> List.of(row.split(",", -1))).toList();
    }

    /** SQLite: pragmas as tables; names of constraints only in the text of the statement. */
    record Sqlite(TestDatabase database) implements Catalogue {
        private static final Pattern CONSTRAINT = Pattern.compile("CONSTRAINT \"((?:[^\"]|\"\")*)\" ");

        @Override
        public List<String> foreignKeys(String table) throws SQLException {
            return database.rows("""
                    SELECT "table" || ' [' || group_concat("from", ', ' ORDER BY seq) || '] ['
                        || group_concat("to", ', ' ORDER BY seq) || '] '
                        || replace(on_delete, ' ', '_') || ' ' || replace(on_update, ' ', '_')
                    FROM pragma_foreign_key_list(%s) GROUP BY id""".formatted(Quoting.text(table)));
        }

        @Override
        public List<String> constraints(String table) throws SQLException {
            String sql = database.rows(
                            "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = " + Quoting.text(table))
                    .get(0);
            return CONSTRAINT
                    .matcher(sql)
                    .results()
                    .map((MatchResult match) -> match.group(1).replace("\"\"", "\""))
                    .toList();
        }

        @Override
        public List<String> indexes(String table) throws SQLException {
            return database.rows("SELECT name FROM pragma_index_list(" + Quoting.text(table) + ")");
        }

        @Override
        public List<List<String>> fullIndexes(String table) throws SQLException {
            return split(database.rows("""
                    SELECT group_concat(i.name, ',' ORDER BY i.seqno)
                    FROM pragma_index_list(%1$s) l, pragma_index_info(l.name) i WHERE NOT l.partial GROUP BY l.name
                    UNION ALL
                    SELECT name FROM pragma_table_info(%1$s) WHERE pk = 1 AND type = 'INTEGER'
                    """.formatted(Quoting.text(table))));
        }
    }

    /** PostgreSQL. */
    record Postgresql(TestDatabase database) implements Catalogue {
        private static final Map<String, String> ACTIONS =
                Map.of("a", "NO_ACTION", "r", "RESTRICT", "c", "CASCADE", "n", "SET_NULL", "d", "SET_DEFAULT");

        @Override
        public List<String> foreignKeys(String table) throws SQLException {
            List<String> rows = database.rows(
                    """
                    SELECT p.relname || ' [' || %s || '] [' || %s || ']', confdeltype, confupdtype
                    FROM pg_constraint c JOIN pg_class p ON p.oid = confrelid
                    WHERE conrelid = %s AND contype = 'f'""".formatted(columns("conrelid", "conkey"), columns("confrelid", "confkey"), oid(table)));
            return rows.stream().map(Postgresql::withActions).toList();
        }

        private static String withActions(String row) {
            String[] parts = row.split("\\|", -1);
            return parts[0] + " " + ACTIONS.get(parts[1]) + " " + ACTIONS.get(parts[2]);
        }

        private static String columns(String table, String numbers) {
            return """
                    (SELECT string_agg(a.attname, ', ' ORDER BY k.n) FROM unnest(c.%2$s) WITH ORDINALITY k(num, n)
                     JOIN pg_attribute a ON a.attrelid = c.%1$s AND a.attnum = k.num)""".formatted(table, numbers);
        }

        @Override
        public List<String> constraints(String table) throws SQLException {
            return database.rows("SELECT conname FROM pg_constraint WHERE contype <> 'n' AND conrelid = " + oid(table));
        }

        @Override
        public List<String> indexes(String table) throws SQLException {
            return database.rows("SELECT relname FROM pg_index JOIN pg_class c ON c.oid = indexrelid WHERE indrelid = "
                    + oid(table));
        }

        @Override
        public List<List<String>> fullIndexes(String table) throws SQLException {
            return split(database.rows("""
                    SELECT (SELECT string_agg(a.attname, ',' ORDER BY k.n)
                            FROM unnest(i.indkey::int[]) WITH ORDINALITY k(num, n)
                            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.num)
                    FROM pg_index i WHERE indpred IS NULL AND indrelid = %s""".formatted(oid(table))));
        }

        private static String oid(String table) {
            return Quoting.text(Quoting.name(table)) + "::regclass";
        }
    }
}
