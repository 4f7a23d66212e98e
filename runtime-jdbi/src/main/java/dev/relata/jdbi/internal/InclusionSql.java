package dev.relata.jdbi.internal;

import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Link;
import dev.relata.jdbi.codegen.Link.JoinTable;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.internal.dialect.SqlBuilder;
import dev.relata.jdbi.internal.dialect.SqlDialect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statement that reads the rows a relation leads to, for all rows that have the relation at once. */
final class InclusionSql {

    private static final String JOINED = "_joined";
    private static final String KEY = "_key";
    private static final String NUMBER = "_number";

    private final SqlBuilder sql;
    private final Inclusion<?, ?> inclusion;
    private final Projection<?> what;
    private final TableDefinition<?> target;
    private final @Nullable JoinTable join;
    private final List<ColumnDefinition> keyColumns;

    private InclusionSql(SqlDialect dialect, Inclusion<?, ?> inclusion, Projection<?> what) {
        this.sql = new SqlBuilder(dialect);
        this.inclusion = inclusion;
        this.what = what;
        this.target = inclusion.link().target().definition();
        this.join = inclusion.link().joinTable();
        this.keyColumns = join == null
                ? inclusion.link().to()
                : List.of(inclusion.link().from().get(0).in(JOINED, join.source()));
    }

    /** Where in the rows the columns are that say to which row of the other side they belong, from 1. */
    static int[] keyPositions(Link<?, ?> link, Projection<?> what) {
        List<ColumnDefinition> to = link.to();
        int[] positions = new int[to.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = (isRead(link, what) ? to.get(i).index() : what.width() + i) + 1;
        }
        return positions;
    }

    /** Whether the key is read in any case: it is among the columns of a model. */
    private static boolean isRead(Link<?, ?> link, Projection<?> what) {
        return link.joinTable() == null && what instanceof ModelProjection;
    }

    /**
     * The statement: what is wanted of the other model, and the key where that is not among it.
     *
     * @param keys distinct
     */
    static Rendered render(SqlDialect dialect, Inclusion<?, ?> inclusion, Projection<?> what, Collection<Object> keys) {
        InclusionSql statement = new InclusionSql(dialect, inclusion, what);
        if (inclusion.isPart()) {
            statement.part(keys);
        } else {
            statement.all(keys);
        }
        return statement.sql.build();
    }

    private void all(Collection<Object> keys) {
        what.select(sql.sql("SELECT "));
        if (!isRead(inclusion.link(), what)) {
            keyColumns.forEach(column -> sql.sql(", ").column(column));
        }
        from();
        what.join(sql);
        where(keys);
        Renderer.orderBy(sql, inclusion.orders());
    }

    /** Rows are numbered for each key; those with the numbers wanted are taken. The subquery is called like the table. */
    private void part(Collection<Object> keys) {
        what.select(sql.sql("SELECT "));
        if (join != null) {
            sql.sql(", ").column(target.table(), unused(KEY));
        } else if (!isRead(inclusion.link(), what)) {
            keyColumns.forEach(column -> sql.sql(", ").column(column));
        }
        sql.sql(" FROM (SELECT ").identifier(target.table()).sql(".*");
        if (join != null) {
            sql.sql(", ").column(keyColumns.get(0)).sql(" AS ").identifier(unused(KEY));
        }
        sql.sql(", row_number() OVER (PARTITION BY ").columns(keyColumns);
        Renderer.orderBy(sql, Keyset.total(inclusion.orders(), target.key()));
        String number = unused(NUMBER);
        sql.sql(") AS ").identifier(number);
        from();
        where(keys);
        what.join(sql.sql(") AS ").identifier(target.table()));
        String separator = " WHERE ";
        if (inclusion.offset() > 0) {
            sql.sql(separator).column(target.table(), number).sql(" > ").number(inclusion.offset());
            separator = " AND ";
        }
        Long limit = inclusion.limit();
        if (limit != null) {
            long last = Math.min(inclusion.offset(), Long.MAX_VALUE - limit) + limit;
            sql.sql(separator).column(target.table(), number).sql(" <= ").number(last);
        }
        sql.sql(" ORDER BY ").column(target.table(), number);
    }

    private String unused(String name) {
        String unused = name;
        while (target.columnNamed(unused).isPresent()) {
            unused += "_";
        }
        return unused;
    }

    private void from() {
        sql.sql(" FROM ").identifier(target.table());
        if (join != null) {
            ColumnDefinition id = inclusion.link().to().get(0);
            sql.sql(" JOIN ").identifier(join.name()).sql(" AS ").identifier(JOINED);
            sql.sql(" ON ").column(JOINED, join.target()).sql(" = ").column(id);
        }
    }

    private void where(Collection<Object> keys) {
        List<Predicate> conditions = new ArrayList<>();
        conditions.add(Predicate.ofKeys(keyColumns, keys));
        if (!inclusion.where().equals(Predicate.always())) {
            conditions.add(inclusion.where());
        }
        ColumnDefinition softDelete = inclusion.link().leftOutIfDeleted();
        if (softDelete != null) {
            conditions.add(new Predicate.Null(softDelete, false));
        }
        Renderer.predicate(sql.sql(" WHERE "), Predicate.all(conditions));
    }
}
