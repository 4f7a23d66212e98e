package dev.relata;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The number of rows that a {@link Many} leads to, in a component of a {@link View} of type {@code long} or {@code int}.
 * Rows that are soft-deleted do not count.
 *
 * <pre>{@code
 * @View(of = User.class)
 * public record UserCard(long id, @Count("posts") long postCount) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Count {

    /** The name of the relation; the names of {@link One} or {@link Maybe} relations on the way to it before it, with dots. */
    String value();
}
