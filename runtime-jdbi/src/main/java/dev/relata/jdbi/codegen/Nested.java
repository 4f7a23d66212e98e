package dev.relata.jdbi.codegen;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.Include;
import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.TypedColumn;
import dev.relata.jdbi.internal.CapturingBinder;
import dev.relata.jdbi.internal.StoredKeys;
import dev.relata.jdbi.internal.Validation;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the input of a row says of its relations: rows to be inserted together with it, and rows that exist, to be connected
 * with it. Immutable. For generated code.
 */
@CheckReturnValue
public final class Nested {

    private static final Nested NONE = new Nested(null, List.of());

    private final @Nullable Nested before;
    private final List<Part> added;

    /** What is said of one relation. */
    public sealed interface Part {

        /** Which relation. */
        Link<?, ?> link();
    }

    /** It is known: without a row, it is empty. */
    public record Known(Link<?, ?> link) implements Part {}

    /** It has a row that is inserted with this one. */
    public record Created(Link<?, ?> link, Values<?> row) implements Part {}

    /**
     * It has a row that exists.
     *
     * @param key what finds it
     * @param value as {@link StoredKeys} has it
     */
    public record Connected(Link<?, ?> link, Key<?> key, Object value) implements Part {}

    private Nested(@Nullable Nested before, List<Part> added) {
        this.before = before;
        this.added = added;
    }

    /** Nothing about any relation. */
    public static Nested none() {
        return NONE;
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return this == NONE;
    }

    /** All parts, in the order in which they were given. */
    public List<Part> parts() {
        Deque<List<Part>> all = new ArrayDeque<>();
        for (Nested each = this; each != null; each = each.before) {
            all.push(each.added);
        }
        List<Part> parts = new ArrayList<>();
        all.forEach(parts::addAll);
        return parts;
    }

    /**
     * A row to be inserted.
     *
     * @param row an input of the generated type
     */
    public Nested created(Include<?> relation, @Nullable Object row) {
        Link<?, ?> link = relation.inclusion().link();
        return new Nested(this, List.of(created(link, row)));
    }

    /**
     * Rows to be inserted.
     *
     * @param rows functions of the generated type
     * @param values gives the input that a function makes
     */
    public <F> Nested created(Include<?> relation, F @Nullable [] rows, Function<? super F, ?> values) {
        return created(relation, rows == null ? null : Arrays.asList(rows), values);
    }

    /**
     * Rows to be inserted, one for each item.
     *
     * @param values gives the input for an item
     */
    public <I> Nested created(
            Include<?> relation, @Nullable Collection<? extends I> items, Function<? super I, ?> values) {
        Link<?, ?> link = relation.inclusion().link();
        List<Part> parts = new ArrayList<>();
        parts.add(new Known(link));
        for (I item : Validation.argument(items, link.path() + "(..)")) {
            parts.add(created(link, item == null ? null : values.apply(item)));
        }
        return new Nested(this, parts);
    }

    private static Created created(Link<?, ?> link, @Nullable Object row) {
        if (row == null) {
            throw new InvalidValueException("The input of " + link.label() + " is null");
        }
        return new Created(link, (Values<?>) row);
    }

    /** A row that exists. */
    public Nested connected(Include<?> relation, Key<?> key, KeyValues values) {
        Link<?, ?> link = relation.inclusion().link();
        return new Nested(this, List.of(connected(link, key, values)));
    }

    /**
     * Rows that exist.
     *
     * @param column the only one of the key
     * @param values those of the rows
     */
    public <T, V> Nested connected(
            Include<?> relation, Key<T> key, TypedColumn<T, V> column, Collection<? extends V> values) {
        Link<?, ?> link = relation.inclusion().link();
        List<Part> parts = new ArrayList<>(values.size() + 1);
        parts.add(new Known(link));
        for (V value : values) {
            parts.add(connected(
                    link,
                    key,
                    value == null ? to -> to.nil(column.definition().type()) : to -> column.bindTo(to, value)));
        }
        return new Nested(this, parts);
    }

    private static Connected connected(Link<?, ?> link, Key<?> key, KeyValues values) {
        CapturingBinder captured = new CapturingBinder();
        try {
            values.bind(captured);
        } catch (SQLException e) {
            throw new IllegalStateException("a binder without a driver threw", e);
        }
        Object value = StoredKeys.of(captured.values());
        if (value == null) {
            throw new InvalidValueException("A row of " + link.label() + " cannot be found by null");
        }
        return new Connected(link, key, value);
    }

    /**
     * Refuses what only an insert can write.
     *
     * @param call what was called, as users write it
     * @throws InvalidValueException where anything is said of a relation
     */
    public void refuse(String call) {
        if (!isEmpty()) {
            throw new InvalidValueException(
                    "`%s` takes no rows of relations, but was given some of %s: insert takes them"
                            .formatted(call, parts().get(0).link().label()));
        }
    }

    /**
     * The stage that an input is at.
     *
     * @param row an input, of the class that is all stages of a model
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // which stage, its caller knows
    public static <S> S stage(Values<?> row) {
        return (S) row;
    }

    /** Values of a key, as objects. */
    public static List<Long> list(long... values) {
        return Arrays.stream(values).boxed().toList();
    }

    /** Values of a key, as objects. */
    public static List<Integer> list(int... values) {
        return Arrays.stream(values).boxed().toList();
    }

    /** Values of a key, as objects. */
    public static List<Double> list(double... values) {
        return Arrays.stream(values).boxed().toList();
    }

    /** Values of a key, as objects. */
    public static List<Float> list(float... values) {
        List<Float> list = new ArrayList<>(values.length);
        for (float value : values) {
            list.add(value);
        }
        return list;
    }

    /** Values of a key, as objects. */
    public static List<Short> list(short... values) {
        List<Short> list = new ArrayList<>(values.length);
        for (short value : values) {
            list.add(value);
        }
        return list;
    }

    /** Values of a key, as objects. */
    public static List<Byte> list(byte... values) {
        List<Byte> list = new ArrayList<>(values.length);
        for (byte value : values) {
            list.add(value);
        }
        return list;
    }

    /** Values of a key, as objects. */
    public static List<Boolean> list(boolean... values) {
        List<Boolean> list = new ArrayList<>(values.length);
        for (boolean value : values) {
            list.add(value);
        }
        return list;
    }
}
