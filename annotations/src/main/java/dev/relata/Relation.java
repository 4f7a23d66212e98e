package dev.relata;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a relation to another model. On components of type {@link One}, {@link Maybe} or {@link Many}.
 *
 * <p>The side with {@link #fields} owns the relation: the foreign key is in its table, and {@link #references}, {@link
 * #onDelete}, {@link #onUpdate} and {@link #constraint} are given there alone. The other side, the inverse, needs this
 * annotation only to give a {@link #name}.
 *
 * <pre>{@code
 * @Model
 * public record Post(
 *         @Id @Generated long id,
 *         long authorId,
 *         @Relation(fields = "authorId", references = "id", onDelete = CASCADE) One<User> author) {}
 *
 * @Model
 * public record User(@Id @Generated long id, Many<Post> posts) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Relation {

    /** Names of the components of this model that hold the foreign key. By default none: this side is the inverse. */
    String[] fields() default {};

    /**
     * Names of the components of the other model that the foreign key points to, one for each of {@link #fields} and in
     * the same order. Together they are the id or a unique of that model. Required where {@code fields} is given.
     */
    String[] references() default {};

    /** What the database does with this row when the row it points to is deleted. By default the delete is refused. */
    ReferentialAction onDelete() default ReferentialAction.RESTRICT;

    /** What the database does with the foreign key when the key it points to changes. By default it follows. */
    ReferentialAction onUpdate() default ReferentialAction.CASCADE;

    /**
     * Name of the relation, the same on both sides. Needed where two models have more than one relation, and where a
     * model has a relation to itself. In a many-to-many without a model of its own it also names the join table. By
     * default there is none.
     */
    String name() default "";

    /** Name of the foreign key constraint in the database. By default {@code <table>_<columns>_fkey}. */
    String constraint() default "";

    /** Whether the other model has no component for this relation. Only on the side with {@link #fields}. */
    boolean oneWay() default false;
}
