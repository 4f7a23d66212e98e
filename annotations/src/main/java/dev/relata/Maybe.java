package dev.relata;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A relation to one row of another model or to none, loaded or not.
 *
 * <p>An empty {@link #get} means that there is no such row; it never means that nobody looked. Two are equal if both
 * are loaded with equal values, or neither is loaded.
 *
 * <pre>{@code
 * User user = new User(1, "ann@example.com", Maybe.empty());
 * String bio = user.profile().get().map(Profile::bio).orElse("");
 * }</pre>
 *
 * @param <T> the other model
 */
public sealed interface Maybe<T> permits Maybe.Loaded, Maybe.NotLoaded {

    /**
     * A relation that is loaded, and points to a row.
     *
     * @param <T> the other model
     * @param value the row it points to
     * @return the relation with that value
     * @throws NullPointerException if the value is null: {@link #empty()} says that there is none
     */
    static <T> Maybe<T> of(T value) {
        return new Loaded<>(Optional.of(requireNonNull(value, "the value of a Maybe is null; Maybe.empty() has none")));
    }

    /**
     * A relation that is loaded, and points to no row.
     *
     * @param <T> the other model
     * @return the relation without a row
     */
    static <T> Maybe<T> empty() {
        return new Loaded<>(Optional.empty());
    }

    /**
     * A relation that is loaded, and points to a row unless the value is null.
     *
     * @param <T> the other model
     * @param value the row it points to, or null
     * @return the relation with that value, or without a row
     */
    static <T> Maybe<T> ofNullable(@Nullable T value) {
        return new Loaded<>(Optional.ofNullable(value));
    }

    /**
     * A relation that was not loaded, for tests. Equal to every other Maybe that is not loaded.
     *
     * @param <T> the other model
     * @return a relation without a value
     */
    static <T> Maybe<T> notLoaded() {
        return new NotLoaded<>(Unloaded.UNKNOWN);
    }

    /**
     * A relation that was not loaded, for generated code: the exception of {@link #get} tells what is given here.
     *
     * @param <T> the other model
     * @param relation name of the model and of its component, as {@code User.profile}
     * @param hint the call that loads the relation, as {@code include(USER.profile)}
     * @return a relation without a value
     * @throws NullPointerException if an argument is null
     */
    static <T> Maybe<T> notLoaded(String relation, String hint) {
        return new NotLoaded<>(new Unloaded(relation, hint));
    }

    /**
     * The row it points to.
     *
     * @return the row, or empty if there is none; never null
     * @throws RelationNotLoadedException if the row was read without it
     */
    Optional<T> get();

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
     * @param value the row it points to, or empty; never null
     */
    record Loaded<T>(Optional<T> value) implements Maybe<T> {

        /**
         * Keeps the value.
         *
         * @throws NullPointerException if it is null instead of empty
         */
        public Loaded {
            requireNonNull(value, "the value of a Maybe is null; Maybe.empty() has none");
        }

        @Override
        public Optional<T> get() {
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
    final class NotLoaded<T> implements Maybe<T> {

        private final Unloaded unloaded;

        private NotLoaded(Unloaded unloaded) {
            this.unloaded = unloaded;
        }

        @Override
        public Optional<T> get() {
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
