package dev.relata.jdbi.internal;

import dev.relata.jdbi.AggregateOrdering;
import dev.relata.jdbi.DatabaseException;
import dev.relata.jdbi.GroupOrdering;
import dev.relata.jdbi.GroupValue;
import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.Ordering;
import dev.relata.jdbi.OverflowException;
import dev.relata.jdbi.SchemaMismatchException;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.internal.dialect.SqlBuilder;
import dev.relata.jdbi.internal.dialect.SqlDialect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Groups of rows, and values computed of each.
 *
 * @param <M> the model
 * @param rows which rows
 * @param keys the columns they are grouped by; none for one group of all of them
 * @param having which groups, or null for all
 * @param orders the order of the groups
 * @param limit how many at most, or null
 * @param offset how many to leave out
 */
public record GroupQuery<M>(
        Source rows,
        List<ColumnDefinition> keys,
        @Nullable GroupPredicate having,
        List<GroupOrdering<M>> orders,
        @Nullable Long limit,
        long offset) {

    /** What PostgreSQL says of a sum that is too large for its type. */
    private static final String OUT_OF_RANGE = "22003";

    private static final String ROWS = "rows";

    /**
     * The rows of a query.
     *
     * @param executor runs the statements
     * @param table their table
     * @param whole whether they are all rows that meet a condition, not a part of them
     * @param from what follows the selected columns
     */
    public record Source(Executor executor, TableDefinition<?> table, boolean whole, SqlPart from) {}

    /** Groups of rows by some columns. */
    public static <M> GroupQuery<M> of(Source rows, List<ColumnDefinition> keys) {
        return new GroupQuery<>(rows, List.copyOf(keys), null, List.of(), null, 0);
    }

    /** Those that meet a further condition. */
    public GroupQuery<M> having(GroupPredicate further) {
        GroupPredicate both = having == null ? further : new GroupPredicate.Joined(List.of(having, further), true);
        return new GroupQuery<>(rows, keys, both, orders, limit, offset);
    }

    /** The same in an order. */
    public GroupQuery<M> orderBy(List<? extends GroupOrdering<M>> orderings) {
        for (GroupOrdering<M> ordering : orderings) {
            if (Validation.argument(ordering, "orderBy(..)") instanceof Ordering<M> byColumn) {
                requireKey(byColumn.order().column());
            }
        }
        return new GroupQuery<>(rows, keys, having, List.copyOf(orderings), limit, offset);
    }

    /** The first of them. */
    public GroupQuery<M> limit(Long count) {
        return new GroupQuery<>(rows, keys, having, orders, count, offset);
    }

    /** Without the first of them. */
    public GroupQuery<M> offset(long count) {
        return new GroupQuery<>(rows, keys, having, orders, limit, count);
    }

    private void requireKey(ColumnDefinition column) {
        if (!keys.contains(column)) {
            throw new InvalidValueException(
                    column.label()
                            + " is not grouped by: its rows have many values in a group. Group by it, or take an aggregate of it.");
        }
    }

    /** One value of all rows, null where there is none. */
    public static <T> @Nullable T single(Source rows, Aggregation<T> aggregation) {
        List<Values> values = GroupQuery.of(rows, List.of()).read(List.of(aggregation));
        return values.get(0).nullable(aggregation);
    }

    /**
     * Reads values of each group.
     *
     * @param call what was called, for messages
     * @param wanted the values, in the order in which the reader takes them
     * @param reader makes a result of each group, after all were read
     */
    public <R> List<R> list(String call, List<? extends GroupValue<M, ?>> wanted, Function<Values, R> reader) {
        List<GroupTerm<?>> terms = new ArrayList<>(wanted.size());
        for (GroupValue<M, ?> value : wanted) {
            GroupTerm<?> term = Validation.argument(value, call).term();
            ColumnDefinition column = term.column();
            if (term.isKey() && column != null) {
                requireKey(column);
            }
            if (term.isNullable(!keys.isEmpty())) {
                throw new InvalidValueException("`" + term + "` of `" + rows.table.model()
                        + "` may be null. Say what becomes of null: optional(), orElse(..) or orNull().");
            }
            terms.add(term);
        }
        List<R> results = new ArrayList<>();
        for (Values values : read(terms)) {
            results.add(reader.apply(values));
        }
        return results;
    }

    private List<Values> read(List<GroupTerm<?>> terms) {
        Statement statement = new Statement(terms);
        try {
            return rows.executor.read(rows.table, statement, statement);
        } catch (DatabaseException e) {
            if (e.getCause() instanceof SQLException cause && OUT_OF_RANGE.equals(cause.getSQLState())) {
                throw new OverflowException(
                        "A value computed from rows of `" + rows.table.model() + "` is too large", e);
            }
            throw e;
        }
    }

    /** The values of a group, taken one after the other. */
    public static final class Values {

        private final @Nullable Object[] values;
        private int next;

        Values(@Nullable Object[] values) {
            this.values = values;
        }

        /** The next one; null only where that was asked for. */
        @SuppressWarnings("NullAway") // orNull() gives null to a component that is nullable
        public <T> T next(GroupValue<?, T> value) {
            return nullable(value.term());
        }

        /** What was read for a term is of its type. */
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        <T> @Nullable T nullable(GroupTerm<T> term) {
            return (T) values[next++];
        }
    }

    /** One run of the query: how it is read depends on the dialect that it was written in. */
    private final class Statement implements Rendering, ResultReader<List<Values>> {

        private final List<GroupTerm<?>> terms;
        private @Nullable SqlDialect dialect;

        Statement(List<GroupTerm<?>> terms) {
            this.terms = terms;
        }

        @Override
        public Rendered render(SqlDialect found) {
            dialect = found;
            SqlBuilder sql = new SqlBuilder(found);
            List<ColumnDefinition> columns = columns(terms);
            if (rows.whole && columns.stream().allMatch(column -> column.derived() == null)) {
                select(sql);
                rows.from.write(sql);
                groups(sql);
            } else {
                // Related rows are asked once for each row, whatever is then made of it; and aggregates see a part of
                // the rows.
                Map<ColumnDefinition, String> names = sql.names(columns);
                sql.within(ROWS, names, () -> select(sql));
                String separator = " FROM (SELECT ";
                for (Map.Entry<ColumnDefinition, String> name : names.entrySet()) {
                    sql.sql(separator).column(name.getKey()).sql(" AS ").identifier(name.getValue());
                    separator = ", ";
                }
                rows.from.write(sql.sql(columns.isEmpty() ? " FROM (SELECT 1" : ""));
                sql.sql(") AS ").identifier(ROWS);
                sql.within(ROWS, names, () -> groups(sql));
            }
            return sql.build();
        }

        private void select(SqlBuilder sql) {
            String separator = "SELECT ";
            for (GroupTerm<?> term : terms) {
                for (SqlPart part : term.selected(sql.dialect())) {
                    part.write(sql.sql(separator));
                    separator = ", ";
                }
            }
        }

        @Override
        public List<Values> read(ResultSet results, Row row) throws SQLException {
            SqlDialect written = Objects.requireNonNull(dialect, "rendered before it is read");
            List<Values> groups = new ArrayList<>();
            while (results.next()) {
                @Nullable Object[] values = new @Nullable Object[terms.size()];
                int at = 1;
                for (int i = 0; i < values.length; i++) {
                    GroupTerm<?> term = terms.get(i);
                    values[i] = term.read(written, row, at);
                    at += term.selected(written).size();
                    requireValue(term, values[i]);
                }
                groups.add(new Values(values));
            }
            return groups;
        }

        private void requireValue(GroupTerm<?> term, @Nullable Object value) {
            if (value == null
                    && term instanceof GroupTerm.Key<?> key
                    && !key.column().nullable()) {
                throw new SchemaMismatchException(key.column().label() + " cannot be null, but is in the database");
            }
        }
    }

    private List<ColumnDefinition> columns(List<GroupTerm<?>> terms) {
        List<ColumnDefinition> columns = new ArrayList<>(keys);
        for (GroupTerm<?> term : terms) {
            add(columns, term.column());
        }
        for (GroupOrdering<M> order : orders) {
            if (order instanceof AggregateOrdering<M> aggregate) {
                add(columns, aggregate.aggregation().column());
            }
        }
        if (having != null) {
            having.columns(column -> add(columns, column));
        }
        return columns.stream().distinct().toList();
    }

    private static void add(List<ColumnDefinition> columns, @Nullable ColumnDefinition column) {
        if (column != null) {
            columns.add(column);
        }
    }

    private void groups(SqlBuilder sql) {
        if (!keys.isEmpty()) {
            sql.sql(" GROUP BY ").columns(keys);
        }
        if (having != null) {
            having.write(sql.sql(" HAVING "));
        }
        orders(sql);
        sql.dialect().limit(sql, limit, offset);
    }

    private void orders(SqlBuilder sql) {
        List<ColumnDefinition> seen = new ArrayList<>();
        String separator = " ORDER BY ";
        for (GroupOrdering<M> order : orders) {
            if (order instanceof AggregateOrdering<M> aggregate) {
                for (SqlPart part : aggregate.aggregation().operands(sql.dialect())) {
                    part.write(sql.sql(separator));
                    Renderer.direction(
                            sql,
                            aggregate.isDescending(),
                            aggregate.aggregation().isNullable(!keys.isEmpty()),
                            aggregate.putsNullsFirst());
                    separator = ", ";
                }
            } else if (order instanceof Ordering<M> byColumn
                    && !seen.contains(byColumn.order().column())) {
                order(sql.sql(separator), byColumn.order());
                seen.add(byColumn.order().column());
                separator = ", ";
            }
        }
        if (limit == null && offset == 0) {
            return;
        }
        for (ColumnDefinition key : keys) {
            if (!seen.contains(key)) {
                order(sql.sql(separator), new Order(key, false, false));
                separator = ", ";
            }
        }
    }

    private static void order(SqlBuilder sql, Order order) {
        Renderer.direction(
                sql.column(order.column()), order.descending(), order.column().nullable(), order.nullsFirst());
    }

    @Override
    public String toString() {
        return rows.table.model() + " by "
                + keys.stream().map(ColumnDefinition::path).toList() + (having == null ? "" : " having " + having);
    }
}
