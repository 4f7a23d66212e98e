package dev.relata.jdbi.internal.session;

import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.ViewShape;
import dev.relata.jdbi.codegen.ViewRow;
import dev.relata.jdbi.internal.ViewNode;
import dev.relata.jdbi.internal.ViewPart;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a view that is nothing but columns in the user's own queries. */
final class ViewRowMapper<V> implements RowMapper<V> {

    private final ViewShape<?, V> view;
    private final JdbiState jdbi;
    private final ViewNode node;
    private final List<String> labels = new ArrayList<>();

    ViewRowMapper(ViewShape<?, V> view, JdbiState jdbi) {
        this.view = view;
        this.jdbi = jdbi;
        for (ViewPart part : view.parts()) {
            if (part instanceof ViewPart.Single single) {
                labels.add(single.label());
            } else if (part instanceof ViewPart.Count count) {
                labels.add(count.label());
            } else if (part instanceof ViewPart.Embedded embedded && !part.mayBeAbsent()) {
                labels.addAll(embedded.labels());
            } else {
                throw new InvalidValueException("A row of a query holds columns, but `" + view
                        + "` contains more: other views, lists, or an embedded record that may be absent.");
            }
        }
        this.node = ViewNode.ofColumns(view.parts());
    }

    @Override
    public V map(ResultSet results, StatementContext context) throws SQLException {
        return specialize(results, context).map(results, context);
    }

    @Override
    public RowMapper<V> specialize(ResultSet results, StatementContext context) throws SQLException {
        ResultSetMetaData columns = results.getMetaData();
        int[] positions = new int[labels.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = ModelRowMappers.position(columns, labels.get(i), "`" + view + "`");
        }
        MovedRow row =
                new MovedRow(jdbi.database(context.getConnection()).dialect().row(results), positions);
        return (same, inContext) -> view.reader().read(new ViewRow(node, row, List.of()));
    }
}
