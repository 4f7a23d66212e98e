package dev.relata.jdbi;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.relata.jdbi.internal.Inclusion;

/**
 * A relation that is loaded together with the rows that have it, in one more statement for all of them:
 * {@code POST.author}, {@code USER.posts.where(..).limit(3)}. Immutable.
 *
 * @param <M> the model that has the relation
 */
@CheckReturnValue
public sealed interface Include<M> permits ToOne, ToMany, IncludeOne, IncludeMany {

    /** For Relata's own use: what it means. */
    Inclusion<M, ?> inclusion();
}
