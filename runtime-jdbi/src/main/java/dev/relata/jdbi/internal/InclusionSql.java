package dev.relata.jdbi.internal;

import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Link;
import dev.relata.jdbi.codegen.Link.JoinTable;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.internal.dialect.SqlBuilder;
import dev.relata.jdbi.internal.dialect.SqlDialect;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statement that reads the rows a relation leads to, for all rows that have the relation at once. */
final class InclusionSql {

    private static final String JOINED = "_joined";
    private static final String GIVEN = "_given";

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
        Renderer.predicate(sql.sql(" WHERE "), Predicate.all(List.of(Predicate.ofKeys(keyColumns, keys), condition())));
        Renderer.orderBy(sql, inclusion.orders());
    }

    /** For each key, a query of its own within the statement: with an index in the order, it reads no row in vain. */
    private void part(Collection<Object> keys) {
        List<List<Object>> rows = keys.stream().map(StoredKeys::parts).toList();
        sql.sql("WITH ").identifier(GIVEN);
        String separator = " (";
        for (int i = 0; i < keyColumns.size(); i++) {
            sql.sql(separator).identifier("c" + i);
            separator = ", ";
        }
        sql.dialect().inRows(sql.sql(") AS ("), new Predicate.InRows(keyColumns, rows));
        what.select(sql.sql(") SELECT "));
        if (join != null) {
            sql.sql(", ").column(GIVEN, "c0");
        } else if (!isRead(inclusion.link(), what)) {
            keyColumns.forEach(column -> sql.sql(", ").column(column));
        }
        List<Order> orders = Keyset.total(inclusion.orders(), target.key());
        sql.sql(" FROM ").identifier(GIVEN).sql(" CROSS JOIN ");
        if (sql.dialect().joinsLaterally()) {
            sql.sql("LATERAL (SELECT ").identifier(target.table()).sql(".*");
            ofOneKey(orders);
            sql.sql(") AS ").identifier(target.table());
        } else {
            sql.identifier(target.table()).sql(" ON (").columns(target.key()).sql(") IN (SELECT ");
            sql.columns(target.key());
            ofOneKey(orders);
            sql.sql(")");
        }
        what.join(sql);
        Renderer.orderBy(sql, orders);
    }

    private void ofOneKey(List<Order> orders) {
        from();
        String separator = " WHERE ";
        for (int i = 0; i < keyColumns.size(); i++) {
            sql.sql(separator).column(keyColumns.get(i)).sql(" = ").column(GIVEN, "c" + i);
            separator = " AND ";
        }
        Predicate condition = condition();
        if (!condition.equals(Predicate.always())) {
            Renderer.operand(sql.sql(separator), condition);
        }
        Renderer.orderBy(sql, orders);
        sql.dialect().limit(sql, inclusion.limit(), inclusion.offset());
    }

    private void from() {
        sql.sql(" FROM ").identifier(target.table());
        if (join != null) {
            ColumnDefinition id = inclusion.link().to().get(0);
            sql.sql(" JOIN ").identifier(join.name()).sql(" AS ").identifier(JOINED);
            sql.sql(" ON ").column(JOINED, join.target()).sql(" = ").column(id);
        }
    }

    /** What rows meet besides having a key. */
    private Predicate condition() {
        ColumnDefinition softDelete = inclusion.link().leftOutIfDeleted();
        return softDelete == null
                ? inclusion.where()
                : Predicate.all(List.of(inclusion.where(), new Predicate.Null(softDelete, false)));
    }
}
