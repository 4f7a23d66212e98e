package dev.relata.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.relata.Dialect;
import dev.relata.processor.dialect.Dialects;
import dev.relata.processor.graph.Automatic;
import dev.relata.processor.graph.Column;
import dev.relata.processor.graph.Condition;
import dev.relata.processor.graph.Model;
import java.util.List;
import java.util.stream.Collectors;

/** The SQL of a DAO's methods, as their documentation shows it; {@code ...} stands for all columns. */
final class SqlText {
    private final Model model;

    SqlText(Model model) {
        this.model = model;
    }

    static boolean isVersion(Column column) {
        return column.automatic() == Automatic.VERSION;
    }

    String select(DaoKey key) {
        String condition = condition(key, " AND ");
        return "SELECT ... FROM " + table() + " WHERE " + equal(key.columns())
                + (condition.equals(alive()) ? "" : condition) + alive();
    }

    String insert() {
        boolean counted = model.columns().stream().anyMatch(column -> column.automatic() == Automatic.AUTOINCREMENT);
        return "INSERT INTO " + table() + " VALUES (...) RETURNING ..." + (counted ? ", the id from the database" : "");
    }

    String insertNew() {
        return "INSERT INTO " + table() + " VALUES (...) ON CONFLICT DO NOTHING RETURNING ...";
    }

    String upsert(DaoKey key) {
        String names = key.columns().stream().map(SqlText::quoted).collect(Collectors.joining(", "));
        return "INSERT INTO " + table() + " VALUES (...) ON CONFLICT (" + names + ")" + condition(key, " WHERE ")
                + " DO UPDATE SET ... RETURNING ...";
    }

    String update() {
        return "UPDATE " + table() + " SET ..." + byId() + alive() + " RETURNING ...";
    }

    String delete() {
        return model.softDelete()
                .map(column -> stamp(column, "?") + byId() + alive())
                .orElseGet(this::purge);
    }

    String restore() {
        return model.softDelete()
                .map(column -> stamp(column, "NULL") + byId() + " AND " + quoted(column) + " IS NOT NULL")
                .orElse("");
    }

    String purge() {
        return "DELETE FROM " + table() + byId();
    }

    private String stamp(Column column, String value) {
        boolean more = model.columns().stream()
                .anyMatch(other -> isVersion(other) || other.automatic() == Automatic.UPDATED_AT);
        return "UPDATE " + table() + " SET " + quoted(column) + " = " + value + (more ? ", ..." : "");
    }

    private String byId() {
        return " WHERE " + equal(model.primaryKey().columns());
    }

    private String alive() {
        return model.softDelete()
                .map(column -> " AND " + quoted(column) + " IS NULL")
                .orElse("");
    }

    /** {@code .where("..", "..")}: the condition of a partial unique, in the SQL of each dialect. */
    CodeBlock partial(Condition where) {
        return CodeBlock.of(".where($S, $S)", sql(Dialect.SQLITE, where), sql(Dialect.POSTGRESQL, where));
    }

    private String condition(DaoKey key, String keyword) {
        return key.where()
                .map(where -> keyword + sql(Dialect.POSTGRESQL, where))
                .orElse("");
    }

    private static String sql(Dialect dialect, Condition condition) {
        return Dialects.of(dialect).orElseThrow().condition(condition);
    }

    private String table() {
        return quoted(model.table());
    }

    private static String equal(List<Column> columns) {
        return columns.stream().map(column -> quoted(column) + " = ?").collect(Collectors.joining(" AND "));
    }

    private static String quoted(Column column) {
        return quoted(column.name());
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
