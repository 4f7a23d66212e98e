package dev.relata.jdbi.internal.session;

import dev.relata.jdbi.ForeignKeyViolationException;
import dev.relata.jdbi.RowNotFoundException;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Link;
import dev.relata.jdbi.codegen.Link.JoinTable;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.internal.Comparison;
import dev.relata.jdbi.internal.Executor;
import dev.relata.jdbi.internal.Predicate;
import dev.relata.jdbi.internal.Rendered;
import dev.relata.jdbi.internal.Renderer;
import dev.relata.jdbi.internal.Rendering;
import dev.relata.jdbi.internal.StoredKeys;
import dev.relata.jdbi.internal.Write;
import dev.relata.jdbi.internal.dialect.RelationSql;
import dev.relata.jdbi.internal.dialect.SqlBuilder;
import dev.relata.jdbi.internal.dialect.SqlDialect;
import java.util.List;
import java.util.Set;

/**
 * Connections by the rows of a join table. Neither of the models' rows is written.
 *
 * @param <M> the model whose row is connected
 * @param <T> the model of the rows it is connected to
 */
final class JoinTableConnections<M, T> implements Connections {

    private final Executor executor;
    private final Link<M, T> link;
    private final JoinTable join;
    private final TableDefinition<M> source;
    private final RelatedKeys<M> rows;
    private final RelatedKeys<T> others;

    JoinTableConnections(Executor executor, Table<M> source, Link<M, T> link, JoinTable join) {
        this.executor = executor;
        this.link = link;
        this.join = join;
        this.source = source.definition();
        this.rows = new RelatedKeys<>(executor, source);
        this.others = new RelatedKeys<>(executor, link.target());
    }

    @Override
    public int connect(Set<Object> ids, Object row, boolean alone) {
        requireRow(row);
        Predicate connected = new Predicate.LedTo(link, source.key(), StoredKeys.parts(row));
        RelatedKeys.Difference difference = others.compare(ids, connected, alone);
        int left = delete(difference.more(), row);
        Set<Object> missing = difference.missing();
        if (missing.isEmpty()) {
            return left;
        }
        try {
            return left + write(dialect -> insert(dialect, row, missing));
        } catch (ForeignKeyViolationException e) {
            RowNotFoundException gone = others.missing(List.copyOf(missing));
            gone.initCause(e);
            throw gone;
        }
    }

    @Override
    public int disconnect(Set<Object> ids, Object row) {
        requireRow(row);
        return delete(ids, row);
    }

    private void requireRow(Object row) {
        if (!rows.rows(rows.of(Set.of(row))).exists()) {
            throw rows.missing(List.of(row));
        }
    }

    private int delete(Set<Object> ids, Object row) {
        return ids.isEmpty() ? 0 : write(dialect -> delete(dialect, row, ids));
    }

    private int write(Rendering statement) {
        return executor.write(new Write(link.target().definition(), statement, dialect -> falsehood(dialect), null));
    }

    /** A broken constraint is not about rows of the models. */
    private static Rendered falsehood(SqlDialect dialect) {
        SqlBuilder sql = new SqlBuilder(dialect);
        Renderer.predicate(sql, Predicate.never());
        return sql.build();
    }

    private Rendered insert(SqlDialect dialect, Object row, Set<Object> ids) {
        SqlBuilder sql = new SqlBuilder(dialect);
        RelationSql.connect(sql, link, join, source.key().get(0), rows.of(Set.of(row)), others.of(ids));
        return sql.build();
    }

    private Rendered delete(SqlDialect dialect, Object row, Set<Object> ids) {
        ColumnDefinition from = source.key().get(0).in(join.name(), join.source());
        ColumnDefinition to = link.to().get(0).in(join.name(), join.target());
        SqlBuilder sql = new SqlBuilder(dialect).sql("DELETE FROM ").identifier(join.name());
        Renderer.predicate(
                sql.sql(" WHERE "),
                Predicate.all(List.of(
                        new Predicate.Compare(
                                from, Comparison.EQ, StoredKeys.parts(row).get(0)),
                        Predicate.ofKeys(List.of(to), ids))));
        return sql.build();
    }
}
