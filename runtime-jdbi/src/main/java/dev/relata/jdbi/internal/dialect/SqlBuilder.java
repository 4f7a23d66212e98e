package dev.relata.jdbi.internal.dialect;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.internal.Bind;
import dev.relata.jdbi.internal.Derived;
import dev.relata.jdbi.internal.Rendered;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects SQL and what is bound to it. */
public final class SqlBuilder {

    private final SqlDialect dialect;
    private final StringBuilder sql = new StringBuilder();
    private final List<Bind> binds = new ArrayList<>();

    private @Nullable String scope;
    private Map<ColumnDefinition, String> selected = Map.of();
    private int aliases;

    /** An empty statement of a dialect. */
    public SqlBuilder(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /** Whose SQL it is. */
    public SqlDialect dialect() {
        return dialect;
    }

    /** Appends SQL as it is. */
    @CanIgnoreReturnValue
    public SqlBuilder sql(String text) {
        sql.append(text);
        return this;
    }

    /** Appends an identifier in quotes. */
    @CanIgnoreReturnValue
    public SqlBuilder identifier(String name) {
        sql.append(dialect.quote(name));
        return this;
    }

    /**
     * Appends a column, with its table: SQLite reads a name in quotes that is no column as a text, and would compare with that
     * where the schema lacks the column. Within a subquery, it is a column of the subquery's table.
     */
    @CanIgnoreReturnValue
    public SqlBuilder column(ColumnDefinition column) {
        String name = selected.get(column);
        if (name != null && scope != null) {
            return column(scope, name);
        }
        Derived derived = column.derived();
        if (derived != null) {
            RelationSql.derived(this, derived);
            return this;
        }
        return column(source(column.table()), column.name());
    }

    /** Appends columns, with commas between them. */
    @CanIgnoreReturnValue
    public SqlBuilder columns(List<ColumnDefinition> columns) {
        String separator = "";
        for (ColumnDefinition column : columns) {
            sql(separator).column(column);
            separator = ", ";
        }
        return this;
    }

    /** Appends a column of a table or alias. */
    @CanIgnoreReturnValue
    public SqlBuilder column(String source, String name) {
        return identifier(source).sql(".").identifier(name);
    }

    /** How columns of the current table are qualified: by the alias of the innermost subquery, else by its name. */
    String source(String table) {
        return scope == null ? table : scope;
    }

    /** A new alias: tables of users are hardly called like it, and where one is, only the outermost is without alias. */
    String alias() {
        return "_" + ++aliases;
    }

    /** Appends what is written in the scope of an alias. */
    public void within(String alias, Runnable part) {
        String outer = scope;
        scope = alias;
        part.run();
        scope = outer;
    }

    /** Names for columns that a subquery selects: see {@link #within(String, Map, Runnable)}. */
    public Map<ColumnDefinition, String> names(List<ColumnDefinition> columns) {
        Map<ColumnDefinition, String> names = new LinkedHashMap<>();
        for (ColumnDefinition column : columns) {
            names.put(column, "c" + (names.size() + 1));
        }
        return names;
    }

    /** Appends what is written over a subquery. */
    public void within(String alias, Map<ColumnDefinition, String> names, Runnable part) {
        Map<ColumnDefinition, String> outer = selected;
        selected = names;
        within(alias, part);
        selected = outer;
    }

    /** Appends a column that is assigned to: SQL takes no table there. */
    @CanIgnoreReturnValue
    public SqlBuilder assigned(ColumnDefinition column) {
        return identifier(column.name());
    }

    /** Appends a parameter. */
    @CanIgnoreReturnValue
    public SqlBuilder bind(Bind value) {
        sql.append('?');
        binds.add(value);
        return this;
    }

    /** Appends a value of a column, in its stored form. */
    @CanIgnoreReturnValue
    public SqlBuilder value(ColumnDefinition column, Object stored) {
        return bind(new Bind.Stored(column, stored));
    }

    /** Appends a text that is not the value of a column. */
    @CanIgnoreReturnValue
    public SqlBuilder text(String value) {
        return bind(new Bind.Text(value));
    }

    /** Appends values of a column, in their stored form, as one parameter. */
    @CanIgnoreReturnValue
    public SqlBuilder list(ColumnDefinition column, List<Object> stored) {
        return bind(new Bind.Listed(column, stored));
    }

    /** Appends a number that is not the value of a column. */
    @CanIgnoreReturnValue
    public SqlBuilder number(long value) {
        return bind(new Bind.Int64(value));
    }

    /** What was collected. */
    public Rendered build() {
        return new Rendered(sql.toString(), binds);
    }
}
