package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.codegen.Link;
import dev.relata.jdbi.internal.Inclusion;
import dev.relata.jdbi.internal.Predicate;
import dev.relata.jdbi.internal.Validation;
import java.util.Arrays;

/**
 * A relation of a model to at most one row of another: {@code POST.author}. Immutable.
 *
 * <p>Its conditions are true or false, never neither: the related row meets what is asked of it, or it does not. A row that
 * has a foreign key sees the row it points to even where that is soft-deleted; in the other direction such a row is left out.
 *
 * @param <M> the model that has the relation
 * @param <T> the model it leads to
 */
@CheckReturnValue
public final class ToOne<M, T> implements Include<M> {

    private final Link<M, T> link;

    /**
     * For generated code, through {@link dev.relata.jdbi.codegen.Columns}.
     *
     * @param link what is known of it
     */
    public ToOne(Link<M, T> link) {
        this.link = link;
    }

    /** Rows whose related row meets a condition; not those that have none. */
    public Condition<M> is(Condition<T> condition) {
        return related(predicate(condition, "is"), true, "is");
    }

    /** Rows that have a related row which does not meet a condition; not those that have none. */
    public Condition<M> isNot(Condition<T> condition) {
        return related(predicate(condition, "isNot"), false, "is not");
    }

    /** Rows that have a related row. */
    public Condition<M> exists() {
        return related(Predicate.always(), true, "exists");
    }

    /** Rows that have no related row. */
    public Condition<M> absent() {
        return new Condition<>(new Predicate.Related(link, true, Predicate.always(), true, "absent"));
    }

    private Condition<M> related(Predicate inner, boolean met, String verb) {
        return new Condition<>(new Predicate.Related(link, false, inner, met, verb));
    }

    private Predicate predicate(Condition<T> condition, String method) {
        return Validation.argument(condition, link + "." + method + "(..)").predicate();
    }

    /** A column of the related row, to compare with and to order by; null where there is no such row. */
    public <V> OrderedColumn<M, V> get(OrderedColumn<T, V> column) {
        OrderedColumn<T, V> given = Validation.argument(column, link + ".get(..)");
        return new ValueColumn<>(given.definition().through(link), given.codec());
    }

    /** A column of the related row, to compare with and to order by; null where there is no such row. */
    public TextColumn<M> get(TextColumn<T> column) {
        TextColumn<T> given = Validation.argument(column, link + ".get(..)");
        return new TextColumn<>(given.definition().through(link), given.codec());
    }

    /** A column of the related row: {@link #get(OrderedColumn)}. */
    public BooleanColumn<M> get(BooleanColumn<T> column) {
        BooleanColumn<T> given = Validation.argument(column, link + ".get(..)");
        return new BooleanColumn<>(given.definition().through(link), given.codec());
    }

    /** A column of the related row: {@link #get(OrderedColumn)}. */
    public ByteColumn<M> get(ByteColumn<T> column) {
        ByteColumn<T> given = Validation.argument(column, link + ".get(..)");
        return new ByteColumn<>(given.definition().through(link), given.codec());
    }

    /** A column of the related row: {@link #get(OrderedColumn)}. */
    public ShortColumn<M> get(ShortColumn<T> column) {
        ShortColumn<T> given = Validation.argument(column, link + ".get(..)");
        return new ShortColumn<>(given.definition().through(link), given.codec());
    }

    /** A column of the related row: {@link #get(OrderedColumn)}. */
    public IntColumn<M> get(IntColumn<T> column) {
        IntColumn<T> given = Validation.argument(column, link + ".get(..)");
        return new IntColumn<>(given.definition().through(link), given.codec());
    }

    /** A column of the related row: {@link #get(OrderedColumn)}. */
    public LongColumn<M> get(LongColumn<T> column) {
        LongColumn<T> given = Validation.argument(column, link + ".get(..)");
        return new LongColumn<>(given.definition().through(link), given.codec());
    }

    /** A column of the related row: {@link #get(OrderedColumn)}. */
    public FloatColumn<M> get(FloatColumn<T> column) {
        FloatColumn<T> given = Validation.argument(column, link + ".get(..)");
        return new FloatColumn<>(given.definition().through(link), given.codec());
    }

    /** A column of the related row: {@link #get(OrderedColumn)}. */
    public DoubleColumn<M> get(DoubleColumn<T> column) {
        DoubleColumn<T> given = Validation.argument(column, link + ".get(..)");
        return new DoubleColumn<>(given.definition().through(link), given.codec());
    }

    /** A column of the related row: {@link #get(OrderedColumn)}. */
    public DecimalColumn<M> get(DecimalColumn<T> column) {
        DecimalColumn<T> given = Validation.argument(column, link + ".get(..)");
        return new DecimalColumn<>(given.definition().through(link), given.codec());
    }

    /**
     * This relation, and relations of the row it leads to.
     *
     * @throws InvalidValueException where one is included twice
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final IncludeOne<M, T> include(Include<T>... relations) {
        return new IncludeOne<>(inclusion().include(Arrays.asList(relations)));
    }

    @Override
    public Inclusion<M, T> inclusion() {
        return Inclusion.of(link);
    }

    /** For Relata's own use: what is known of it. */
    public Link<M, T> link() {
        return link;
    }

    /** Model and component: {@code Post.author}. */
    @Override
    public String toString() {
        return link.toString();
    }
}
