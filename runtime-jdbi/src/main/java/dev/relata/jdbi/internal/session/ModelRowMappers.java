package dev.relata.jdbi.internal.session;

import dev.relata.jdbi.SchemaMismatchException;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.ViewShape;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.TableDefinition;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads models and views in the user's own queries: {@code handle.createQuery(..).mapTo(Post.class)}. */
final class ModelRowMappers implements RowMapperFactory {

    private final JdbiState jdbi;
    private final Map<Type, Table<?>> tables = new ConcurrentHashMap<>();
    private final Map<Type, ViewRowMapper<?>> views = new ConcurrentHashMap<>();

    ModelRowMappers(JdbiState jdbi) {
        this.jdbi = jdbi;
    }

    void add(Table<?> table) {
        tables.putIfAbsent(table.definition().type(), table);
    }

    void add(ViewShape<?, ?> view) {
        views.putIfAbsent(view.type(), new ViewRowMapper<>(view, jdbi));
    }

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        return Optional.<RowMapper<?>>ofNullable(views.get(type))
                .or(() -> Optional.ofNullable(tables.get(type)).map(table -> new ModelRowMapper<>(table, jdbi)));
    }

    private record ModelRowMapper<M>(Table<M> table, JdbiState jdbi) implements RowMapper<M> {

        @Override
        public M map(ResultSet results, StatementContext context) throws SQLException {
            return specialize(results, context).map(results, context);
        }

        @Override
        public RowMapper<M> specialize(ResultSet results, StatementContext context) throws SQLException {
            int[] positions = positions(results.getMetaData());
            MovedRow row = new MovedRow(
                    jdbi.database(context.getConnection()).dialect().row(results), positions);
            return (same, inContext) -> table.read(row, 1);
        }

        private int[] positions(ResultSetMetaData results) throws SQLException {
            TableDefinition<M> definition = table.definition();
            List<ColumnDefinition> columns = definition.columns();
            int[] positions = new int[columns.size()];
            for (ColumnDefinition column : columns) {
                positions[column.index()] = position(results, column.name(), column.label());
            }
            return positions;
        }
    }

    /** Where the column of a name is in a result, from 1. */
    static int position(ResultSetMetaData results, String name, String label) throws SQLException {
        for (int i = 1; i <= results.getColumnCount(); i++) {
            if (results.getColumnLabel(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        throw new SchemaMismatchException(
                "The result of the query has no column `%s` for %s. Select it, or give it that name with AS."
                        .formatted(name, label));
    }
}
