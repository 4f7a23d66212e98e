package dev.relata;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A relation to any number of rows of another model, loaded or not.
 *
 * <p>An empty {@link #get} means that there are no such rows; it never means that nobody looked. Two are equal if both
 * are loaded with equal rows in the same order, or neither is loaded.
 *
 * <pre>{@code
 * Post post = new Post(1, "hi", Many.of(java, sql));
 * List<Tag> tags = post.tags().get();
 * }</pre>
 *
 * @param <T> the other model
 */
public sealed interface Many<T> permits Many.Loaded, Many.NotLoaded {

    /**
     * A relation that is loaded.
     *
     * @param <T> the other model
     * @param values the rows it points to; none at all for a relation to no rows
     * @return the relation with these values, in this order
     * @throws NullPointerException if the array or one of the values is null
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is read once and not kept
    static <T> Many<T> of(T... values) {
        return new Loaded<>(Arrays.asList(requireNonNull(values, Loaded.NULL)));
    }

    /**
     * A relation that is loaded. Later changes of the collection do not show.
     *
     * @param <T> the other model
     * @param values the rows it points to
     * @return the relation with these values, in the order of the collection
     * @throws NullPointerException if the collection or one of the values is null
     */
    static <T> Many<T> copyOf(Collection<? extends T> values) {
        return new Loaded<>(new ArrayList<>(requireNonNull(values, Loaded.NULL)));
    }

    /**
     * A relation that was not loaded, for tests. Equal to every other Many that is not loaded.
     *
     * @param <T> the other model
     * @return a relation without a value
     */
    static <T> Many<T> notLoaded() {
        return new NotLoaded<>(Unloaded.UNKNOWN);
    }

    /**
     * A relation that was not loaded, for generated code: the exception of {@link #get} tells what is given here.
     *
     * @param <T> the other model
     * @param relation name of the model and of its component, as {@code User.posts}
     * @param hint the call that loads the relation, as {@code include(USER.posts)}
     * @return a relation without a value
     * @throws NullPointerException if an argument is null
     */
    static <T> Many<T> notLoaded(String relation, String hint) {
        return new NotLoaded<>(new Unloaded(relation, hint));
    }

    /**
     * The rows it points to.
     *
     * @return the rows, in the order they were read in; unmodifiable, never null and without nulls
     * @throws RelationNotLoadedException if the row was read without it
     */
    List<T> get();

    /**
     * Whether {@link #get} gives a value instead of throwing.
     *
     * @return true if the row was read together with this relation
     */
    boolean isLoaded();

    /**
     * A relation that was loaded.
     *
     * @param <T> the other model
     * @param value the rows it points to: an unmodifiable copy of the list given, without nulls
     */
    record Loaded<T>(List<T> value) implements Many<T> {

        private static final String NULL = "the values of a Many are null; Many.of() has none";

        /**
         * Keeps an unmodifiable copy of the values.
         *
         * @throws NullPointerException if the list or one of the values is null
         */
        public Loaded {
            value = withoutNulls(requireNonNull(value, NULL));
        }

        private static <T> List<T> withoutNulls(List<T> values) {
            int index = 0;
            for (T value : values) {
                if (value == null) {
                    throw new NullPointerException("value " + index + " of a Many is null");
                }
                index++;
            }
            return List.copyOf(values);
        }

        @Override
        public List<T> get() {
            return value;
        }

        @Override
        public boolean isLoaded() {
            return true;
        }
    }

    /**
     * A relation that was not loaded. All of them are equal, whatever relation they stand for.
     *
     * @param <T> the other model
     */
    final class NotLoaded<T> implements Many<T> {

        private final Unloaded unloaded;

        private NotLoaded(Unloaded unloaded) {
            this.unloaded = unloaded;
        }

        @Override
        public List<T> get() {
            throw new RelationNotLoadedException(unloaded);
        }

        @Override
        public boolean isLoaded() {
            return false;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NotLoaded<?>;
        }

        @Override
        public int hashCode() {
            return NotLoaded.class.getName().hashCode();
        }

        @Override
        public String toString() {
            return Unloaded.TEXT;
        }
    }
}
