package dev.relata;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says where a component of a {@link View} comes from, if not from the model's component of its name.
 *
 * <pre>{@code
 * @View(of = Post.class)
 * public record PostPage(
 *         @From("title") String headline,
 *         @From("author.email") String author,
 *         @From(value = "comments", orderBy = "createdAt DESC, id", limit = 10) List<CommentLine> latest,
 *         @From("tags.label") List<String> labels) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface From {

    /**
     * Names of components with dots between them, from the model of the view on: any number of {@link One} or {@link
     * Maybe} relations, then a column ({@code address.city} in an embedded record), an embedded record, or a relation.
     * A single column of the rows of a {@link Many} makes a {@code List} of its values.
     */
    String value();

    /**
     * The order of the rows of a {@link Many}: columns of their model, each with {@code ASC} (the default) or {@code DESC}
     * behind it and commas between them, {@code "createdAt DESC, id"}. Nulls come last. By default, and for rows that are
     * equal in it, the order is that of the id.
     */
    String orderBy() default "";

    /** How many rows of a {@link Many} are read at most, for each row of the view. By default all. */
    int limit() default 0;
}
