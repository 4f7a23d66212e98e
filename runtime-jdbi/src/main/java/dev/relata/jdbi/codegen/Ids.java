package dev.relata.jdbi.codegen;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.ByteColumn;
import dev.relata.jdbi.IntColumn;
import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.LongColumn;
import dev.relata.jdbi.ShortColumn;
import dev.relata.jdbi.Table;
import dev.relata.jdbi.TypedColumn;
import dev.relata.jdbi.internal.StoredKeys;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ids of rows that a call names, each once. For generated code.
 *
 * @param <T> the model of the rows
 */
@CheckReturnValue
@SuppressWarnings("UnusedTypeParameter") // T says whose ids they are: those of another model do not compile
public final class Ids<T> {

    private final Set<Object> keys;

    private Ids(Set<Object> keys) {
        this.keys = Collections.unmodifiableSet(keys);
    }

    /** Ids of {@code long}. */
    public static <T> Ids<T> of(LongColumn<T> id, long[] values) {
        return of(id, Nested.list(present(id, values)));
    }

    /** Ids of {@code int}. */
    public static <T> Ids<T> of(IntColumn<T> id, int[] values) {
        return of(id, Nested.list(present(id, values)));
    }

    /** Ids of {@code short}. */
    public static <T> Ids<T> of(ShortColumn<T> id, short[] values) {
        return of(id, Nested.list(present(id, values)));
    }

    /** Ids of {@code byte}. */
    public static <T> Ids<T> of(ByteColumn<T> id, byte[] values) {
        return of(id, Nested.list(present(id, values)));
    }

    /** Ids of any other type. */
    public static <T, V> Ids<T> of(TypedColumn<T, V> id, V[] values) {
        return of(id, Arrays.asList(present(id, values)));
    }

    /** Ids in a collection. */
    public static <T, V> Ids<T> of(TypedColumn<T, V> id, Collection<? extends V> values) {
        Set<Object> keys = new LinkedHashSet<>();
        for (V value : present(id, values)) {
            Object stored = id.codec().encode(present(id, value));
            keys.add(present(id, StoredKeys.of(List.of(stored))));
        }
        return new Ids<>(keys);
    }

    /** The ids that rows have. */
    public static <T> Ids<T> of(Table<T> table, T[] rows) {
        return of(table, Arrays.asList(present(table.definition(), rows)));
    }

    /** The ids that rows have. */
    public static <T> Ids<T> of(Table<T> table, Collection<? extends T> rows) {
        TableDefinition<T> definition = table.definition();
        StoredKeys<T> reader = new StoredKeys<>(table, definition.key());
        Set<Object> keys = new LinkedHashSet<>();
        for (T row : present(definition, rows)) {
            keys.add(present(definition, reader.of(present(definition, row))));
        }
        return new Ids<>(keys);
    }

    private static <V> V present(Object of, @Nullable V value) {
        if (value == null) {
            throw new InvalidValueException("`" + of + "`: rows were named by null");
        }
        return value;
    }

    /** For Relata's own use: the keys, in the order in which they were given. */
    public Set<Object> keys() {
        return keys;
    }
}
