package dev.relata.jdbi.codegen;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.BooleanColumn;
import dev.relata.jdbi.ByteColumn;
import dev.relata.jdbi.BytesColumn;
import dev.relata.jdbi.DecimalColumn;
import dev.relata.jdbi.DoubleColumn;
import dev.relata.jdbi.FloatColumn;
import dev.relata.jdbi.IntColumn;
import dev.relata.jdbi.LongColumn;
import dev.relata.jdbi.OrderedColumn;
import dev.relata.jdbi.ShortColumn;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.TextColumn;
import dev.relata.jdbi.ToMany;
import dev.relata.jdbi.ToOne;
import dev.relata.jdbi.TypedColumn;
import dev.relata.jdbi.ValueColumn;
import dev.relata.jdbi.internal.Codecs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the columns of a table, in their order. Each method takes the path of the component ({@code address.city} within an
 * embedded record) and the name of the column. To be used by one thread, while the constant of the table is made.
 *
 * @param <M> the model
 */
@CheckReturnValue
public final class Columns<M> {

    private final Class<M> type;
    private final String model;
    private final String table;
    private final boolean nullable;
    private final List<ColumnDefinition> columns;
    private final AtomicInteger relations;

    /**
     * The columns of a table, none of them yet.
     *
     * @param type the record
     * @param model its simple name, for messages
     * @param table the name of the table
     */
    public Columns(Class<M> type, String model, String table) {
        this(type, model, table, false, new ArrayList<>(), new AtomicInteger());
    }

    private Columns(
            Class<M> type,
            String model,
            String table,
            boolean nullable,
            List<ColumnDefinition> columns,
            AtomicInteger relations) {
        this.type = type;
        this.model = model;
        this.table = table;
        this.nullable = nullable;
        this.columns = columns;
        this.relations = relations;
    }

    /** Makes columns of the same table that may be null. */
    public Columns<M> nullable() {
        return new Columns<>(type, model, table, true, columns, relations);
    }

    /** A column of {@code boolean}. */
    public BooleanColumn<M> bool(String path, String name) {
        return new BooleanColumn<>(add(path, name, ColumnType.BOOLEAN), Codecs.bool());
    }

    /** A column of {@code byte}. */
    public ByteColumn<M> int8(String path, String name) {
        ColumnDefinition column = add(path, name, ColumnType.INT8);
        return new ByteColumn<>(column, Codecs.int8(column));
    }

    /** A column of {@code short}. */
    public ShortColumn<M> int16(String path, String name) {
        ColumnDefinition column = add(path, name, ColumnType.INT16);
        return new ShortColumn<>(column, Codecs.int16(column));
    }

    /** A column of {@code int}. */
    public IntColumn<M> int32(String path, String name) {
        ColumnDefinition column = add(path, name, ColumnType.INT32);
        return new IntColumn<>(column, Codecs.int32(column));
    }

    /** A column of {@code long}. */
    public LongColumn<M> int64(String path, String name) {
        return new LongColumn<>(add(path, name, ColumnType.INT64), Codecs.int64());
    }

    /** A column of {@code float}. */
    public FloatColumn<M> float32(String path, String name) {
        ColumnDefinition column = add(path, name, ColumnType.FLOAT32);
        return new FloatColumn<>(column, Codecs.float32(column));
    }

    /** A column of {@code double}. */
    public DoubleColumn<M> float64(String path, String name) {
        ColumnDefinition column = add(path, name, ColumnType.FLOAT64);
        return new DoubleColumn<>(column, Codecs.float64(column));
    }

    /**
     * A column of decimal numbers.
     *
     * @param precision how many digits they have
     * @param scale how many of them follow the point
     */
    public DecimalColumn<M> decimal(String path, String name, int precision, int scale) {
        ColumnDefinition column = add(path, name, ColumnType.DECIMAL, 0, precision, scale);
        return new DecimalColumn<>(column, Codecs.decimal(column));
    }

    /** A column of texts of any length. */
    public TextColumn<M> text(String path, String name) {
        return text(path, name, 0);
    }

    /**
     * A column of texts.
     *
     * @param length how many code points they have at most; 0 for any number
     */
    public TextColumn<M> text(String path, String name, int length) {
        ColumnDefinition column = add(path, name, ColumnType.TEXT, length, 0, 0);
        return new TextColumn<>(column, Codecs.text(column));
    }

    /** A column of byte arrays. */
    public BytesColumn<M> bytes(String path, String name) {
        return new BytesColumn<>(add(path, name, ColumnType.BYTES), Codecs.bytes());
    }

    /** A column of UUIDs. */
    public ValueColumn<M, UUID> uuid(String path, String name) {
        ColumnDefinition column = add(path, name, ColumnType.UUID);
        return new ValueColumn<>(column, Codecs.uuid(column));
    }

    /** A column of instants. */
    public ValueColumn<M, Instant> instant(String path, String name) {
        ColumnDefinition column = add(path, name, ColumnType.INSTANT);
        return new ValueColumn<>(column, Codecs.instant(column));
    }

    /** A column of dates. */
    public ValueColumn<M, LocalDate> date(String path, String name) {
        ColumnDefinition column = add(path, name, ColumnType.DATE);
        return new ValueColumn<>(column, Codecs.date(column));
    }

    /** A column of times. */
    public ValueColumn<M, LocalTime> time(String path, String name) {
        ColumnDefinition column = add(path, name, ColumnType.TIME);
        return new ValueColumn<>(column, Codecs.time(column));
    }

    /** A column of dates with times. */
    public ValueColumn<M, LocalDateTime> dateTime(String path, String name) {
        ColumnDefinition column = add(path, name, ColumnType.DATETIME);
        return new ValueColumn<>(column, Codecs.dateTime(column));
    }

    /**
     * A column of the constants of an enum, by their names.
     *
     * @param constants all of them
     */
    public <E extends Enum<E>> ValueColumn<M, E> enumeration(String path, String name, E[] constants) {
        ColumnDefinition column = add(path, name, ColumnType.TEXT);
        return new ValueColumn<>(column, Codecs.enumeration(column, constants));
    }

    /**
     * A column of typed values: records of a single component.
     *
     * @param base the column of the component, made just before; it may be null where that may
     * @param wrap the record's constructor
     * @param unwrap the record's accessor
     */
    public <V, T> ValueColumn<M, T> as(
            OrderedColumn<M, V> base, Function<? super V, ? extends T> wrap, Function<? super T, ? extends V> unwrap) {
        return new ValueColumn<>(base.definition(), Codecs.as(base.definition(), base.codec(), wrap, unwrap));
    }

    /**
     * A column of typed values over byte arrays.
     *
     * @param base the column of the component, made just before; it may be null where that may
     * @param wrap the record's constructor
     * @param unwrap the record's accessor
     */
    public <T> TypedColumn<M, T> as(
            BytesColumn<M> base, Function<? super byte[], ? extends T> wrap, Function<? super T, byte[]> unwrap) {
        return new TypedColumn<>(base.definition(), Codecs.as(base.definition(), base.codec(), wrap, unwrap));
    }

    /**
     * A relation to at most one row. Its columns must have been made.
     *
     * @param path the component
     * @param kind which end of which relation
     * @param target the other table, found when it is first asked for
     * @param from the components of this model that find the row
     * @param to the components of the other model that are equal to them
     */
    public <T> ToOne<M, T> toOne(
            String path, Link.Kind kind, Supplier<? extends Table<T>> target, List<String> from, List<String> to) {
        return new ToOne<>(link(path, kind, target, from, to, null));
    }

    /** A relation to any number of rows, whose model has the foreign key; see {@link #toOne}. */
    public <T> ToMany<M, T> toMany(
            String path, Supplier<? extends Table<T>> target, List<String> from, List<String> to) {
        return new ToMany<>(link(path, Link.Kind.MANY, target, from, to, null));
    }

    /** A relation to any number of rows through a join table; see {@link #toOne}. */
    public <T> ToMany<M, T> toMany(
            String path, Supplier<? extends Table<T>> target, String from, String to, Link.JoinTable joinTable) {
        return new ToMany<>(link(path, Link.Kind.MANY_TO_MANY, target, List.of(from), List.of(to), joinTable));
    }

    private <T> Link<M, T> link(
            String path,
            Link.Kind kind,
            Supplier<? extends Table<T>> target,
            List<String> from,
            List<String> to,
            Link.@Nullable JoinTable joinTable) {
        List<ColumnDefinition> fromColumns = from.stream()
                .map(component -> TableDefinition.find(columns, model, component))
                .toList();
        return new Link<>(model, path, relations.getAndIncrement(), kind, fromColumns, target, to, joinTable);
    }

    /** The definition of the table, with all columns that were made. */
    public TableDefinition.Builder<M> table() {
        return new TableDefinition.Builder<>(type, model, table, columns);
    }

    private ColumnDefinition add(String path, String name, ColumnType columnType) {
        return add(path, name, columnType, 0, 0, 0);
    }

    private ColumnDefinition add(
            String path, String name, ColumnType columnType, int length, int precision, int scale) {
        ColumnDefinition column = new ColumnDefinition(
                model, table, path, name, columns.size(), nullable, columnType, length, precision, scale);
        columns.add(column);
        return column;
    }
}
