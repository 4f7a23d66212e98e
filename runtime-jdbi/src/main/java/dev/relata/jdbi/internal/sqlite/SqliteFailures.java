package dev.relata.jdbi.internal.sqlite;

import dev.relata.RelataException;
import dev.relata.jdbi.SchemaMismatchException;
import dev.relata.jdbi.internal.session.Constraints;
import dev.relata.jdbi.internal.session.FailedStatement;
import dev.relata.jdbi.internal.session.Failures;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * What SQLite's errors mean. Of a unique key it names the columns, of a check its name or text, of a foreign key nothing:
 * <a href="https://www.sqlite.org/rescode.html">the result codes</a> say which of them it was.
 */
final class SqliteFailures {

    private static final Pattern UNIQUE = Pattern.compile("UNIQUE constraint failed: (.*?)\\)?$");
    private static final Pattern UNIQUE_INDEX = Pattern.compile("index '(.*)'");
    private static final Pattern NOT_NULL = Pattern.compile("NOT NULL constraint failed: (.*?)\\)?$");
    private static final Pattern CHECK = Pattern.compile("CHECK constraint failed: (.*?)\\)?$", Pattern.DOTALL);
    private static final Pattern NO_TABLE = Pattern.compile("no such table: (?:main\\.)?(.*?)\\)?$");
    private static final Pattern NO_COLUMN =
            Pattern.compile("(?:no such column: (.*?)|has no column named (.*?))\\)?$");

    private SqliteFailures() {}

    static RelataException translate(SQLException failure, FailedStatement failed) {
        SQLiteErrorCode code = failure instanceof SQLiteException e
                ? e.getResultCode()
                : SQLiteErrorCode.getErrorCode(failure.getErrorCode());
        String message = String.valueOf(failure.getMessage());
        Constraints constraints = Constraints.around(failed.table());
        // Extended codes have the plain one in their lowest byte.
        return switch (code) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID ->
                unique(constraints, found(UNIQUE, message), failure);
            case SQLITE_CONSTRAINT_NOTNULL -> {
                TableColumns names = TableColumns.parse(found(NOT_NULL, message));
                yield constraints.notNull(names.table, names.columns, failure);
            }
            case SQLITE_CONSTRAINT_CHECK -> check(constraints, found(CHECK, message), failed, failure);
            case SQLITE_CONSTRAINT_FOREIGNKEY -> SqliteForeignKeys.explain(failed, constraints, failure);
            case SQLITE_CONSTRAINT_TRIGGER ->
                message.contains("FOREIGN KEY constraint failed")
                        ? SqliteForeignKeys.explain(failed, constraints, failure)
                        : Failures.plain(failure, failed, "");
            case SQLITE_CONSTRAINT_DATATYPE ->
                new SchemaMismatchException(
                        "A column has another type in the database than in the model: " + message
                                + ". Migrate the schema.",
                        failure);
            default -> translatePlain(code.code & 0xFF, message, failure, failed, constraints);
        };
    }

    private static RelataException translatePlain(
            int code, String message, SQLException failure, FailedStatement failed, Constraints constraints) {
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return Failures.plain(
                    failure,
                    failed,
                    "Another connection held a lock for too long. Keep writing transactions short, or try it again.");
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code) {
            return Failures.plain(
                    failure,
                    failed,
                    "The database cannot be written here: either this is a `readOnly`, then write in `inTransaction`; or the file is.");
        }
        String table = found(NO_TABLE, message);
        if (table != null) {
            return constraints.missingTable(table, failure);
        }
        String column = found(NO_COLUMN, message);
        if (column != null) {
            return constraints.missingColumn(
                    column.substring(column.lastIndexOf('.') + 1).replace("\"", ""), failure);
        }
        if (message.contains("already exists")) {
            return new SchemaMismatchException(
                    "The schema cannot be created: " + message
                            + ". Create it in an empty database, or change the one there is with a migration of your own.",
                    failure);
        }
        return Failures.plain(failure, failed, "");
    }

    private static @Nullable String found(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        if (!matcher.find()) {
            return null;
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return null;
    }

    private static RelataException unique(Constraints constraints, @Nullable String names, SQLException failure) {
        Matcher index = UNIQUE_INDEX.matcher(names == null ? "" : names);
        if (index.matches()) {
            return constraints.unique(null, index.group(1), List.of(), failure);
        }
        TableColumns parsed = TableColumns.parse(names);
        return constraints.unique(parsed.table, null, parsed.columns, failure);
    }

    private static RelataException check(
            Constraints constraints, @Nullable String name, FailedStatement failed, SQLException failure) {
        String table =
                failed.attempt() == null ? null : failed.attempt().table().table();
        return constraints.check(table, name, failure);
    }

    /** {@code post.author_id, post.slug}. */
    private record TableColumns(@Nullable String table, List<String> columns) {

        static TableColumns parse(@Nullable String names) {
            if (names == null) {
                return new TableColumns(null, List.of());
            }
            String table = null;
            List<String> columns = new ArrayList<>();
            for (String name : names.split(", ", -1)) {
                int dot = name.indexOf('.');
                table = dot < 0 ? table : name.substring(0, dot);
                columns.add(name.substring(dot + 1));
            }
            return new TableColumns(table, columns);
        }
    }
}
