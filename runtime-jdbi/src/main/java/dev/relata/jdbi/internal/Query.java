package dev.relata.jdbi.internal;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.Aggregate;
import dev.relata.jdbi.Condition;
import dev.relata.jdbi.CountAggregate;
import dev.relata.jdbi.Cursor;
import dev.relata.jdbi.Groups;
import dev.relata.jdbi.Include;
import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.Ordering;
import dev.relata.jdbi.Page;
import dev.relata.jdbi.Patch;
import dev.relata.jdbi.PurgeableRows;
import dev.relata.jdbi.RowNotFoundException;
import dev.relata.jdbi.Selection;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.TooManyRowsException;
import dev.relata.jdbi.TypedColumn;
import dev.relata.jdbi.ViewQuery;
import dev.relata.jdbi.ViewShape;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.TableDefinition;
import dev.relata.jdbi.codegen.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All kinds of rows that users select; which of its methods they see is a matter of the interface they get it as.
 *
 * @param <M> the model
 * @param <P> its patch
 */
@CheckReturnValue
public final class Query<M, P extends Patch<M>> implements PurgeableRows<M, P> {

    private final Executor executor;
    private final Table<M> table;
    private final Predicate within;
    private final @Nullable Predicate alive;
    private final Shape<M> shape;

    private Query(Executor executor, Table<M> table, Predicate within, @Nullable Predicate alive, Shape<M> shape) {
        this.executor = executor;
        this.table = table;
        this.within = within;
        this.alive = alive;
        this.shape = shape;
    }

    /**
     * All rows of a table but those that are soft-deleted.
     *
     * @param executor runs the statements
     * @param table the table
     */
    public static <M, P extends Patch<M>> Query<M, P> all(Executor executor, Table<M> table) {
        ColumnDefinition softDelete = table.definition().softDelete();
        Predicate alive = softDelete == null ? null : new Predicate.Null(softDelete, false);
        return new Query<>(
                executor,
                table,
                Predicate.always(),
                alive,
                new Shape<>(Predicate.always(), List.of(), null, 0, null, List.of()));
    }

    /** Those of the rows that are there at all: a condition that is no condition of the user's. */
    public Query<M, P> within(Predicate part) {
        return new Query<>(executor, table, Predicate.all(List.of(within, part)), alive, shape);
    }

    /** The same rows and those among them that are soft-deleted. */
    public Query<M, P> withDeleted() {
        return new Query<>(executor, table, within, null, shape);
    }

    private Query<M, P> with(Shape<M> other) {
        return new Query<>(executor, table, within, alive, other);
    }

    @Override
    public Query<M, P> where(Condition<M> condition) {
        return with(shape.where(Predicate.all(
                List.of(shape.where, Validation.argument(condition, "where(..)").predicate()))));
    }

    @Override
    public Query<M, P> orderBy(Ordering<M> ordering) {
        return orderBy(Arrays.asList(ordering));
    }

    @Override
    public Query<M, P> orderBy(Ordering<M> first, Ordering<M> second) {
        return orderBy(Arrays.asList(first, second));
    }

    @Override
    public Query<M, P> orderBy(Ordering<M> first, Ordering<M> second, Ordering<M> third) {
        return orderBy(Arrays.asList(first, second, third));
    }

    @Override
    public Query<M, P> orderBy(List<Ordering<M>> orderings) {
        return with(shape.orderBy(Order.all(orderings)));
    }

    @Override
    public Query<M, P> limit(int count) {
        return with(shape.limit(Validation.notNegative("limit", count)));
    }

    @Override
    public Query<M, P> offset(long count) {
        return with(shape.offset(Validation.notNegative("offset", count)));
    }

    @Override
    public Query<M, P> after(M row) {
        return with(shape.after(Validation.argument(row, "after(..)")));
    }

    @Override
    public Selection<M> include(Include<M> relation) {
        return include(Arrays.asList(relation));
    }

    @Override
    public Selection<M> include(Include<M> first, Include<M> second) {
        return include(Arrays.asList(first, second));
    }

    @Override
    public Selection<M> include(Include<M> first, Include<M> second, Include<M> third) {
        return include(Arrays.asList(first, second, third));
    }

    @Override
    public Selection<M> include(Include<M> first, Include<M> second, Include<M> third, Include<M> fourth) {
        return include(Arrays.asList(first, second, third, fourth));
    }

    @Override
    public Selection<M> include(List<? extends Include<M>> relations) {
        return with(shape.include(Inclusion.added(shape.included, relations)));
    }

    @Override
    public <V> ViewQuery<M, V> as(ViewShape<M, V> view) {
        if (!shape.included.isEmpty()) {
            throw new InvalidValueException("A view says itself what is read, and so cannot include " + shape.included
                    + ". Give the view a component for it.");
        }
        return new ViewQuery<>(this, Validation.argument(view, "as(..)"));
    }

    private Projection<M> rows() {
        return new ModelProjection<>(table, shape.included);
    }

    @Override
    public List<M> list() {
        return list(rows());
    }

    /** {@link #list()} of something else than the model. */
    public <V> List<V> list(Projection<V> what) {
        return list(what, shape.orders(table.definition()), shape.limit);
    }

    private <V> List<V> list(Projection<V> what, List<Order> orders, @Nullable Long limit) {
        return reading(what, same -> read(same, what, orders, limit).finish(new Loader(same)));
    }

    /** Runs what may take more than one statement. */
    private <R> R reading(Projection<?> what, Function<Executor, R> reads) {
        return what.isFlat() ? reads.apply(executor) : executor.together(table.definition(), reads);
    }

    private <V> Projection.Reading<V> read(Executor on, Projection<V> what, List<Order> orders, @Nullable Long limit) {
        return on.read(table.definition(), sql().select(what, List.of(), orders, limit), (results, row) -> {
            Projection.Reading<V> rows = what.reading();
            while (results.next()) {
                rows.add(row);
            }
            return rows;
        });
    }

    @Override
    public Page<M> page(int size) {
        return page(rows(), size, null);
    }

    @Override
    public Page<M> page(int size, Cursor cursor) {
        return page(rows(), size, Validation.argument(cursor, "page(.., cursor)"));
    }

    /** {@link #page(int, Cursor)} of something else than the model; the first one without a cursor. */
    public <V> Page<V> page(Projection<V> what, int size, @Nullable Cursor cursor) {
        if (shape.limit != null || shape.offset > 0 || shape.after != null) {
            throw new InvalidValueException(
                    "page(..) takes all rows that meet the conditions: it goes with no limit(..),"
                            + " offset(..) or after(..).");
        }
        Pager pager = new Pager(table.definition(), shape.total(table.definition()), size, cursor);
        return reading(what, same -> page(same, what, pager));
    }

    private <V> Page<V> page(Executor on, Projection<V> what, Pager pager) {
        Query<M, P> page = with(shape.where(Predicate.all(List.of(shape.where, pager.condition()))));
        List<List<@Nullable Object>> beside = new ArrayList<>();
        Projection.Reading<V> read = on.read(
                table.definition(),
                page.sql().select(what, pager.beside(), pager.orders(), pager.limit()),
                (results, row) -> {
                    Projection.Reading<V> rows = what.reading();
                    while (results.next()) {
                        rows.add(row);
                        beside.add(pager.readBeside(row, 1 + what.width()));
                    }
                    return rows;
                });
        return pager.page(read.finish(new Loader(on)), beside);
    }

    @Override
    public Optional<M> first() {
        return first(rows());
    }

    /** {@link #first()} of something else than the model. */
    public <V> Optional<V> first(Projection<V> what) {
        List<V> rows = list(what, shape.total(table.definition()), shape.atMost(1));
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    @Override
    public M one() {
        return one(rows());
    }

    /** {@link #one()} of something else than the model. */
    public <V> V one(Projection<V> what) {
        List<V> rows = list(what, shape.orders(table.definition()), shape.atMost(2));
        String model = table.definition().model();
        if (rows.isEmpty()) {
            throw new RowNotFoundException("There is no `" + model + "`" + described() + ".");
        }
        if (rows.size() > 1) {
            throw new TooManyRowsException("There is more than one `" + model + "`" + described()
                    + ". first() takes the first of them, list() all.");
        }
        return rows.get(0);
    }

    @Override
    public long count() {
        return executor.read(table.definition(), sql().count(shape.limit), (results, row) -> {
            results.next();
            return row.int64(1);
        });
    }

    @Override
    public boolean exists() {
        return executor.read(table.definition(), sql().exists(shape.limit), (results, row) -> {
            results.next();
            return row.bool(1);
        });
    }

    @Override
    public <T> Optional<T> get(Aggregate<M, T> aggregate) {
        return Optional.ofNullable(GroupQuery.single(
                source(), Validation.argument(aggregate, "get(..)").term()));
    }

    @Override
    public long get(CountAggregate<M> aggregate) {
        return requireNonNull(GroupQuery.single(
                source(), Validation.argument(aggregate, "get(..)").term()));
    }

    @Override
    public Groups<M> groupBy(List<? extends TypedColumn<M, ?>> columns) {
        List<ColumnDefinition> keys = new ArrayList<>(columns.size());
        for (TypedColumn<M, ?> column : columns) {
            keys.add(Validation.argument(column, "groupBy(..)").definition());
        }
        return new Groups<>(GroupQuery.of(source(), keys));
    }

    private GroupQuery.Source source() {
        boolean whole = shape.limit == null && shape.offset == 0;
        List<Order> orders = whole ? List.of() : shape.orders(table.definition());
        QuerySql rows = sql();
        return new GroupQuery.Source(executor, table.definition(), whole, sql -> rows.rows(sql, orders, shape.limit));
    }

    @Override
    public <R> R stream(Function<Stream<M>, R> reader) {
        if (!shape.included.isEmpty()) {
            throw new InvalidValueException("A stream reads one statement, and so cannot include " + shape.included
                    + ". Read pages with limit(..) and after(..), each with its relations.");
        }
        return stream(rows(), reader);
    }

    /** {@link #stream(Function)} of something else than the model, which is flat. */
    public <V, R> R stream(Projection<V> what, Function<Stream<V>, R> reader) {
        return executor.stream(
                table.definition(),
                sql().select(what, List.of(), shape.orders(table.definition()), shape.limit),
                (results, row) -> LentStream.lend(table.definition().model(), what, results, row, reader));
    }

    @Override
    public int update(P patch) {
        refuseAllRows("updateAll(patch)");
        return updateEach(patch);
    }

    /** Updates the rows, even where that means all of the table. */
    public int updateEach(P patch) {
        if (Validation.argument(patch, "update(patch)").given().isEmpty()) {
            return 0;
        }
        return write(patch);
    }

    @Override
    public int delete() {
        refuseAllRows("deleteAll()");
        return deleteEach();
    }

    /** Deletes the rows, even where that means all of the table. */
    public int deleteEach() {
        DeletionTime<M> deletion = DeletionTime.ofDelete(table.definition());
        return deletion == null ? purgeEach() : write(deletion);
    }

    @Override
    public int purge() {
        refuseAllRows("purgeAll()");
        return purgeEach();
    }

    /** Really deletes the rows, soft-deleted or not, even where that means all of the table. */
    public int purgeEach() {
        QuerySql each = withDeleted().sql();
        return executor.write(new Write(table.definition(), each::delete, each::condition, null));
    }

    /** Writes values into the rows, even where that means all of the table. */
    public int write(Values<M> values) {
        QuerySql each = sql();
        return executor.write(
                new Write(table.definition(), dialect -> each.update(dialect, values), each::condition, values));
    }

    private void refuseAllRows(String method) {
        if (shape.where.isAlwaysTrue()) {
            throw new InvalidValueException(
                    "The condition holds for every `" + table.definition().model()
                            + "`, because it is made of an empty list. " + method + " says that all are meant.");
        }
    }

    private QuerySql sql() {
        List<Predicate> parts = new ArrayList<>(3);
        parts.add(within);
        parts.add(shape.condition(table));
        if (alive != null) {
            parts.add(alive);
        }
        return new QuerySql(table.definition(), Predicate.all(parts), shape.offset);
    }

    @Override
    public String toString() {
        return table.definition().model() + described();
    }

    private String described() {
        return within.isAlwaysTrue() ? shape.toString() : shape + " in " + within;
    }

    /** Which rows, in which order. */
    private record Shape<M>(
            Predicate where,
            List<Order> orders,
            @Nullable Long limit,
            long offset,
            @Nullable M after,
            List<Inclusion<M, ?>> included) {

        Shape<M> where(Predicate other) {
            return new Shape<>(other, orders, limit, offset, after, included);
        }

        Shape<M> orderBy(List<Order> other) {
            return new Shape<>(where, other, limit, offset, after, included);
        }

        Shape<M> limit(Long count) {
            return new Shape<>(where, orders, count, offset, after, included);
        }

        Shape<M> offset(long count) {
            return new Shape<>(where, orders, limit, count, after, included);
        }

        Shape<M> after(M row) {
            return new Shape<>(where, orders, limit, offset, row, included);
        }

        Shape<M> include(List<Inclusion<M, ?>> relations) {
            return new Shape<>(where, orders, limit, offset, after, relations);
        }

        Long atMost(long count) {
            return limit == null ? count : Math.min(limit, count);
        }

        /** The order in which they are read: total where only a part of them is. */
        List<Order> orders(TableDefinition<M> definition) {
            boolean part = limit != null || offset > 0 || after != null;
            return part ? total(definition) : orders;
        }

        List<Order> total(TableDefinition<M> definition) {
            return Keyset.total(orders, definition.key());
        }

        Predicate condition(Table<M> table) {
            if (after == null) {
                return where;
            }
            Predicate following = Keyset.after(table, total(table.definition()), after);
            return Predicate.all(List.of(where, following));
        }

        @Override
        public String toString() {
            return where.isAlwaysTrue() ? "" : " with " + where;
        }
    }
}
