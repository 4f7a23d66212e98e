package dev.relata;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record a model: a table, with one row per instance.
 *
 * <p>Components of a column type become columns; components of type {@link One}, {@link Maybe} or {@link Many} are
 * relations to other models. A column is not null unless its component is {@code @Nullable} (any annotation of that
 * simple name) or an {@link java.util.Optional}. Every model has an {@link Id}.
 *
 * <p>The record is a top level one or nested, not private, and not inside a method: compilers show annotation processors
 * nothing in there.
 *
 * <pre>{@code
 * @Model
 * public record Tag(@Id @Generated long id, @Unique String label, Many<Post> posts) {}
 * }</pre>
 *
 * <p>Generates, in the package of the record {@code Tag}: {@code TagDao}, {@code NewTag}, {@code TagPatch} and {@code
 * TagTable}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Model {

    /**
     * Name of the table in the database. By default the name of the record in snake_case: {@code cart_item} for {@code
     * CartItem}.
     */
    String table() default "";
}
