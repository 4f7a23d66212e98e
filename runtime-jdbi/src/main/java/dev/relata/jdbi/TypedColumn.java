package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.codegen.Binder;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.Row;
import dev.relata.jdbi.internal.Aggregation;
import dev.relata.jdbi.internal.Codec;
import dev.relata.jdbi.internal.Comparison;
import dev.relata.jdbi.internal.GroupTerm;
import dev.relata.jdbi.internal.Predicate;
import dev.relata.jdbi.internal.RawSql;
import dev.relata.jdbi.internal.Validation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column of a model's table. Immutable. Conditions refuse what no column can hold (null, U+0000, NaN, a number with too
 * many digits) with an {@link InvalidValueException}, at once.
 *
 * <p>A condition is not true for a row whose column is null, but for {@link #isNull}: see {@link Condition}.
 *
 * @param <M> the model
 * @param <T> the type of its component; boxed where it is a primitive
 */
@CheckReturnValue
public sealed class TypedColumn<M, T> implements GroupValue<M, T>, SqlArgument<M> permits OrderedColumn, BytesColumn {

    private final ColumnDefinition definition;
    private final Codec<T> codec;

    /**
     * For generated code, through {@link dev.relata.jdbi.codegen.Columns}.
     *
     * @param definition what is known of it
     * @param codec between component and column
     */
    public TypedColumn(ColumnDefinition definition, Codec<T> codec) {
        this.definition = definition;
        this.codec = codec;
    }

    /** Rows that have this value. */
    public final Condition<M> eq(T value) {
        return compare(Comparison.EQ, value, "eq(null) is true for no row; isNull() asks for null");
    }

    /** Rows that have another value; not those that have none. */
    public final Condition<M> ne(T value) {
        return compare(Comparison.NE, value, "ne(null) is true for no row; isNotNull() asks for any value");
    }

    /** Rows that have the same value in another column. */
    public final Condition<M> eq(TypedColumn<M, T> other) {
        return compare(Comparison.EQ, other);
    }

    /** Rows that have different values in this column and another. */
    public final Condition<M> ne(TypedColumn<M, T> other) {
        return compare(Comparison.NE, other);
    }

    /**
     * Rows that have one of some values; no row where there are none.
     *
     * @param values any number of them
     */
    public final Condition<M> in(Collection<? extends T> values) {
        return new Condition<>(
                values.isEmpty() ? Predicate.never() : new Predicate.In(definition, stored(values, "in"), false));
    }

    /**
     * Rows that have none of some values; all rows where there are none. Rows that have no value are left out, unless there
     * are none to compare with.
     *
     * @param values any number of them
     */
    public final Condition<M> notIn(Collection<? extends T> values) {
        return new Condition<>(
                values.isEmpty() ? Predicate.always() : new Predicate.In(definition, stored(values, "notIn"), true));
    }

    /** Rows that have no value. */
    public final Condition<M> isNull() {
        return new Condition<>(new Predicate.Null(definition, false));
    }

    /** Rows that have a value. */
    public final Condition<M> isNotNull() {
        return new Condition<>(new Predicate.Null(definition, true));
    }

    /** The number of rows that have a value. */
    public final CountAggregate<M> count() {
        return new CountAggregate<>(new Aggregation.Count(definition, false));
    }

    /** The number of different values. */
    public final CountAggregate<M> countDistinct() {
        return new CountAggregate<>(new Aggregation.Count(definition, true));
    }

    /**
     * A value for {@link Condition#sql}, as this column would hold it: a decimal in the scale of the column, an enum or typed
     * value as it is stored.
     */
    public final SqlArgument<M> value(T value) {
        return new SqlValue<>(new RawSql.Value(definition, stored(value, "value(null): IS NULL asks for null")));
    }

    @Override
    public final RawSql.Part sqlPart() {
        return new RawSql.Column(definition);
    }

    @Override
    public final GroupTerm<T> term() {
        return new GroupTerm.Key<>(definition, codec);
    }

    /** For generated code: binds a value. */
    public final void bindTo(Binder to, @Nullable T value) throws SQLException {
        if (value != null) {
            to.stored(definition, codec.encode(value));
        } else if (definition.nullable()) {
            to.nil(definition.type());
        } else {
            throw new InvalidValueException(definition.label() + " is required and cannot be null");
        }
    }

    /** For generated code: binds a value, or null. */
    public final void bindTo(Binder to, Optional<? extends T> value) throws SQLException {
        Optional<? extends T> given = Validation.argument(value, definition.toString());
        bindTo(to, given.isPresent() ? given.get() : null);
    }

    /** For generated code: reads a value that is never null. */
    public final T readFrom(Row row, int at) throws SQLException {
        T value = codec.decode(row, at);
        if (value == null) {
            throw noValue();
        }
        return value;
    }

    /** For generated code: reads a value, or null. */
    public final @Nullable T readNullable(Row row, int at) throws SQLException {
        return codec.decode(row, at);
    }

    /** For generated code: reads a value where there is one. */
    public final Optional<T> readOptional(Row row, int at) throws SQLException {
        return Optional.ofNullable(codec.decode(row, at));
    }

    /** For Relata's own use: what is known of it. */
    public final ColumnDefinition definition() {
        return definition;
    }

    /** For Relata's own use: between component and column. */
    public final Codec<T> codec() {
        return codec;
    }

    final Condition<M> compare(Comparison comparison, @Nullable T value, String help) {
        return new Condition<>(new Predicate.Compare(definition, comparison, stored(value, help)));
    }

    final Condition<M> compare(Comparison comparison, TypedColumn<M, T> other) {
        return new Condition<>(new Predicate.CompareColumns(definition, comparison, other.definition));
    }

    final SchemaMismatchException noValue() {
        return new SchemaMismatchException(definition.label() + " cannot be null, but column `" + definition.name()
                + "` of table `" + definition.table() + "` is");
    }

    private Object stored(@Nullable T value, String help) {
        if (value == null) {
            throw new InvalidValueException(definition.label() + ": " + help);
        }
        return codec.operand(value);
    }

    private List<Object> stored(Collection<? extends T> values, String method) {
        List<Object> stored = new ArrayList<>(values.size());
        for (T value : values) {
            stored.add(stored(value, method + "(..) cannot hold null; isNull() asks for null"));
        }
        return List.copyOf(stored);
    }

    /** Model and component: {@code Post.title}. */
    @Override
    public final String toString() {
        return definition.toString();
    }
}
