package dev.relata.jdbi.internal;

import dev.relata.jdbi.Table;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.internal.dialect.SqlBuilder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * All columns of a model.
 *
 * @param included the relations that are loaded
 */
record ModelProjection<M>(Table<M> table, List<Inclusion<M, ?>> included) implements Projection<M> {

    @Override
    public void select(SqlBuilder sql) {
        sql.columns(table.definition().columns());
    }

    @Override
    public void join(SqlBuilder sql) {}

    @Override
    public int width() {
        return table.definition().columns().size();
    }

    @Override
    public boolean isFlat() {
        return included.isEmpty();
    }

    @Override
    public M read(Row row) throws SQLException {
        return table.read(row, 1);
    }

    @Override
    public Reading<M> reading() {
        List<M> rows = new ArrayList<>();
        return new Reading<>() {
            @Override
            public void add(Row row) throws SQLException {
                rows.add(table.read(row, 1));
            }

            @Override
            public List<M> finish(Loader loader) {
                return loader.load(table, rows, included);
            }
        };
    }
}
