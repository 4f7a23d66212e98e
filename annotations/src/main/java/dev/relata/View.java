package dev.relata;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record a view: what is read of a model, and of the models around it, for one purpose.
 *
 * <p>A component takes the value of the model's component of the same name: a column, or with the type of another view the
 * row, and with a {@code List} of it the rows, that a relation leads to. {@link From} gives another name or a longer way,
 * {@link Count} a number of rows. Types are plain, so that views serialise as they are. What may be null, or stands behind
 * a {@link Maybe}, needs a component that is {@code @Nullable} or an {@link java.util.Optional}.
 *
 * <pre>{@code
 * @View(of = User.class)
 * public record UserCard(
 *         long id,
 *         String email,
 *         @Count("posts") long postCount,
 *         @From(value = "posts", orderBy = "createdAt DESC", limit = 3) List<PostLine> latest) {}
 *
 * @View(of = Post.class)
 * public record PostLine(UUID id, String title, @From("author.email") String author) {}
 * }</pre>
 *
 * <p>Generates, in the package of the record {@code UserCard}: {@code UserCardView} with the constant {@code USER_CARD},
 * for {@code db.user().as(USER_CARD)}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface View {

    /** The model. */
    Class<?> of();
}
