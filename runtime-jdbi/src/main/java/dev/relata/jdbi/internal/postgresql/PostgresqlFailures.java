package dev.relata.jdbi.internal.postgresql;

import dev.relata.RelataException;
import dev.relata.jdbi.SchemaMismatchException;
import dev.relata.jdbi.internal.session.Constraints;
import dev.relata.jdbi.internal.session.FailedStatement;
import dev.relata.jdbi.internal.session.Failures;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What PostgreSQL's errors mean. It names the constraint; the columns are known to the model, or to its catalogue. */
final class PostgresqlFailures {

    private static final Pattern UNDEFINED_COLUMN = Pattern.compile(
            "column (?:\"?([^\".]+)\"?\\.)?\"?([^\"]+?)\"? (?:of relation \"([^\"]+)\" )?does not exist");
    private static final Pattern UNDEFINED_TABLE = Pattern.compile("relation \"([^\"]+)\" does not exist");

    private PostgresqlFailures() {}

    static RelataException translate(SQLException failure, FailedStatement failed) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        Constraints constraints = Constraints.around(failed.table());
        String table = null;
        String constraint = null;
        String column = null;
        ServerErrorMessage said = failure instanceof PSQLException e ? e.getServerErrorMessage() : null;
        if (said != null) {
            table = said.getTable();
            constraint = said.getConstraint();
            column = said.getColumn();
        }
        return switch (state) {
            case "23505" -> constraints.unique(table, constraint, columnsIn(said), failure);
            case "23503", "23001" -> constraints.foreignKey(table, constraint, columnsOfChild(said), failure);
            case "23502" -> constraints.notNull(table, column == null ? List.of() : List.of(column), failure);
            case "23514" -> constraints.check(table, constraint, failure);
            case "42P01" -> missingTable(failure, said, failed);
            case "42703" -> missingColumn(failure, said, failed);
            case "42P07" ->
                new SchemaMismatchException(
                        "The schema cannot be created: " + message(failure, said)
                                + ". Create it in an empty database, or change the one there is with a migration of your own.",
                        failure);
            case "25006" ->
                Failures.plain(failure, failed, "This is a `readOnly` transaction: write in `inTransaction`.");
            case "57014" -> Failures.plain(failure, failed, "A query timeout, or somebody who cancelled it, ended it.");
            case "55P03", "40P01" ->
                Failures.plain(failure, failed, "Another transaction held a lock that this one needed. Try it again.");
            case "40001" ->
                Failures.plain(
                        failure, failed, "Another transaction changed the same rows. Try the transaction again.");
            case "25P02" ->
                Failures.plain(
                        failure,
                        failed,
                        "An earlier statement of the transaction failed: only its rollback is possible. What may fail belongs into an `inTransaction` of its own.");
            default -> Failures.plain(failure, failed, "");
        };
    }

    private static String message(SQLException failure, @Nullable ServerErrorMessage said) {
        String message = said == null ? null : said.getMessage();
        return message == null ? String.valueOf(failure.getMessage()) : message;
    }

    /** Of a row that others point to, PostgreSQL says which columns they point to, not which they point with. */
    private static List<String> columnsOfChild(@Nullable ServerErrorMessage said) {
        String detail = said == null ? null : said.getDetail();
        return detail == null || !detail.contains(" is not present in ") ? List.of() : columnsIn(said);
    }

    /** {@code Key (author_id, slug)=(1, hi) already exists.} */
    private static List<String> columnsIn(@Nullable ServerErrorMessage said) {
        String detail = said == null ? null : said.getDetail();
        int end = detail == null ? -1 : detail.indexOf(")=(");
        if (detail == null || end < 0 || !detail.contains("(")) {
            return List.of();
        }
        return List.of(detail.substring(detail.indexOf('(') + 1, end).split(", ", -1));
    }

    private static RelataException missingTable(
            SQLException failure, @Nullable ServerErrorMessage said, FailedStatement failed) {
        Matcher named = UNDEFINED_TABLE.matcher(message(failure, said));
        return Constraints.around(failed.table()).missingTable(named.find() ? named.group(1) : null, failure);
    }

    private static RelataException missingColumn(
            SQLException failure, @Nullable ServerErrorMessage said, FailedStatement failed) {
        Matcher named = UNDEFINED_COLUMN.matcher(message(failure, said));
        return Constraints.around(failed.table()).missingColumn(named.find() ? named.group(2) : null, failure);
    }
}
