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
        return "SELECT ... FROM " + table() + " WHERE " + equal(key.columns()) + condition(key, " AND ");
    }

    String insert() {
        boolean counted = model.columns().stream().anyMatch(column -> column.automatic() == Automatic.AUTOINCREMENT);
        return "INSERT INTO " + table() + " VALUES (...) RETURNING ..." + (counted ? ", the id from the database" : "");
    }

    String upsert(DaoKey key) {
        String names = key.columns().stream().map(SqlText::quoted).collect(Collectors.joining(", "));
        return "INSERT INTO " + table() + " VALUES (...) ON CONFLICT (" + names + ")" + condition(key, " WHERE ")
                + " DO UPDATE SET ... RETURNING ...";
    }

    String update() {
        return "UPDATE " + table() + " SET ... WHERE "
                + equal(model.primaryKey().columns()) + " RETURNING ...";
    }

    String delete() {
        return "DELETE FROM " + table() + " WHERE " + equal(model.primaryKey().columns());
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
