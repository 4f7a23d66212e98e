package dev.relata;

import static java.util.Objects.requireNonNull;

/**
 * A relation to exactly one row of another model, loaded or not.
 *
 * <p>{@link #get} never gives null. Two are equal if both are loaded with equal values, or neither is loaded.
 *
 * <pre>{@code
 * Post post = new Post(1, "hi", One.of(ann));
 * String email = post.author().get().email();
 *
 * if (post.author() instanceof One.Loaded<User> author) {
 *     greet(author.value());
 * }
 * }</pre>
 *
 * @param <T> the other model
 */
public sealed interface One<T> permits One.Loaded, One.NotLoaded {

    /**
     * A relation that is loaded.
     *
     * @param <T> the other model
     * @param value the row it points to
     * @return the relation with that value
     * @throws NullPointerException if the value is null
     */
    static <T> One<T> of(T value) {
        return new Loaded<>(value);
    }

    /**
     * A relation that was not loaded, for tests. Equal to every other One that is not loaded.
     *
     * @param <T> the other model
     * @return a relation without a value
     */
    static <T> One<T> notLoaded() {
        return new NotLoaded<>(Unloaded.UNKNOWN);
    }

    /**
     * A relation that was not loaded, for generated code: the exception of {@link #get} tells what is given here.
     *
     * @param <T> the other model
     * @param relation name of the model and of its component, as {@code Post.author}
     * @param hint the call that loads the relation, as {@code include(POST.author)}
     * @return a relation without a value
     * @throws NullPointerException if an argument is null
     */
    static <T> One<T> notLoaded(String relation, String hint) {
        return new NotLoaded<>(new Unloaded(relation, hint));
    }

    /**
     * The row it points to.
     *
     * @return the row, never null
     * @throws RelationNotLoadedException if the row was read without it
     */
    T get();

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
     * @param value the row it points to, never null
     */
    record Loaded<T>(T value) implements One<T> {

        /**
         * Keeps the value.
         *
         * @throws NullPointerException if it is null
         */
        public Loaded {
            requireNonNull(value, "the value of a One is null");
        }

        @Override
        public T get() {
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
    final class NotLoaded<T> implements One<T> {

        private final Unloaded unloaded;

        private NotLoaded(Unloaded unloaded) {
            this.unloaded = unloaded;
        }

        @Override
        public T get() {
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
