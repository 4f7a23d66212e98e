package dev.relata.jdbi.internal;

import dev.relata.jdbi.Table;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Link;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.codegen.ViewReader;
import dev.relata.jdbi.codegen.ViewRow;
import dev.relata.jdbi.internal.dialect.SqlBuilder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a view is read: one statement with all that is there once for each row, and one more for each list. Rows that are
 * pointed to are joined, each once, whatever is read of them.
 */
public final class ViewPlan<V> implements Projection<V> {

    /** A row that is joined; -1 is the row of the table itself. */
    private record Join(int to, Link<?, ?> link) {}

    private record Selected(int from, ColumnDefinition column) {}

    /**
     * A list.
     *
     * @param key where the columns are that find its rows, from 1
     */
    record Level(ViewPart.Rows rows, List<Integer> key) {}

    private static final int ITSELF = -1;

    private final Table<?> table;
    private final ViewReader<V> reader;
    private final List<Join> joins = new ArrayList<>();
    private final List<Selected> selected = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();
    private final ViewNode root;

    /**
     * The plan of a view.
     *
     * @param parts one for each component
     */
    public ViewPlan(Table<?> table, List<ViewPart> parts, ViewReader<V> reader) {
        this.table = table;
        this.reader = reader;
        this.root = node(parts, ITSELF);
        if (selected.isEmpty()) {
            select(ITSELF, table.definition().key().get(0));
        }
    }

    private ViewNode node(List<ViewPart> parts, int from) {
        List<Integer> at = new ArrayList<>();
        List<ViewNode.@Nullable Witness> witness = new ArrayList<>();
        List<@Nullable ViewNode> nested = new ArrayList<>();
        for (ViewPart part : parts) {
            int source = join(from, part.way());
            witness.add(isAsked(part) ? witness(source) : null);
            nested.add(part instanceof ViewPart.Row row ? node(row.shape().parts(), source) : null);
            at.add(first(part, source));
        }
        return new ViewNode(at, witness, nested);
    }

    /** Whether that there is no row is not seen at its own columns. */
    private static boolean isAsked(ViewPart part) {
        return part.mayBeAbsent() && !(part instanceof ViewPart.Single || part instanceof ViewPart.Rows);
    }

    private ViewNode.Witness witness(int source) {
        ColumnDefinition key = definition(source).key().get(0);
        return new ViewNode.Witness(key, select(source, key));
    }

    private int first(ViewPart part, int source) {
        int next = selected.size() + 1;
        if (part instanceof ViewPart.Single single) {
            select(source, single.column());
        } else if (part instanceof ViewPart.Count count) {
            select(source, count.column());
        } else if (part instanceof ViewPart.Embedded embedded) {
            embedded.columns().forEach(column -> select(source, column));
        } else if (part instanceof ViewPart.Rows rows) {
            List<Integer> key = new ArrayList<>();
            for (ColumnDefinition column : rows.inclusion().link().from()) {
                key.add(select(source, column));
            }
            levels.add(new Level(rows, key));
            return levels.size() - 1;
        }
        return next;
    }

    private int select(int source, ColumnDefinition column) {
        selected.add(new Selected(source, column));
        return selected.size();
    }

    private int join(int from, List<Link<?, ?>> way) {
        int at = from;
        for (Link<?, ?> link : way) {
            Join join = new Join(at, link);
            int known = joins.indexOf(join);
            if (known < 0) {
                joins.add(join);
                known = joins.size() - 1;
            }
            at = known;
        }
        return at;
    }

    private TableDefinition<?> definition(int source) {
        return (source == ITSELF ? table : joins.get(source).link().target()).definition();
    }

    private String source(int source) {
        return source == ITSELF ? table.definition().table() : "_row" + (source + 1);
    }

    @Override
    public void select(SqlBuilder sql) {
        String separator = "";
        for (Selected each : selected) {
            sql.sql(separator);
            sql.within(source(each.from()), () -> sql.column(each.column()));
            separator = ", ";
        }
    }

    @Override
    public void join(SqlBuilder sql) {
        for (int i = 0; i < joins.size(); i++) {
            Link<?, ?> link = joins.get(i).link();
            String outer = source(joins.get(i).to());
            String alias = source(i);
            sql.sql(" LEFT JOIN ").identifier(link.target().definition().table());
            sql.sql(" AS ").identifier(alias);
            String separator = " ON ";
            List<ColumnDefinition> to = link.to();
            for (int column = 0; column < to.size(); column++) {
                sql.sql(separator).column(alias, to.get(column).name()).sql(" = ");
                sql.column(outer, link.from().get(column).name());
                separator = " AND ";
            }
            ColumnDefinition softDelete = link.leftOutIfDeleted();
            if (softDelete != null) {
                sql.sql(" AND ").column(alias, softDelete.name()).sql(" IS NULL");
            }
        }
    }

    @Override
    public int width() {
        return selected.size();
    }

    /** The column of the statement at a place, from 1. */
    ColumnDefinition column(int at) {
        return selected.get(at - 1).column();
    }

    List<Level> levels() {
        return levels;
    }

    @Override
    public boolean isFlat() {
        return levels.isEmpty();
    }

    @Override
    public V read(Row row) throws SQLException {
        return reader.read(new ViewRow(root, row, List.of()));
    }

    V read(Row row, List<List<?>> lists) throws SQLException {
        return reader.read(new ViewRow(root, row, lists));
    }

    @Override
    public Reading<V> reading() {
        if (!isFlat()) {
            return new ViewReading<>(this);
        }
        List<V> rows = new ArrayList<>();
        return new Reading<>() {
            @Override
            public void add(Row row) throws SQLException {
                rows.add(read(row));
            }

            @Override
            public List<V> finish(Loader loader) {
                return rows;
            }
        };
    }
}
