package dev.relata;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * No two rows have the same value in this column or, on the record with {@link #fields}, the same values in these
 * columns.
 *
 * <p>The DAO has a finder for each: {@code findByEmail(..)} for a component {@code email}. As SQL has it, rows with a
 * null in one of the columns never count as the same.
 *
 * <pre>{@code
 * @Model
 * @Unique(fields = {"authorId", "slug"})
 * @Unique(fields = "authorId", where = "pinned = TRUE")
 * public record Post(@Id @Generated long id, @Unique UUID token, long authorId, String slug, boolean pinned) {}
 * }</pre>
 */
@Documented
@Repeatable(Unique.List.class)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.TYPE})
public @interface Unique {

    /**
     * Names of the components that are unique together, in the order of the index. Only on a record, and required
     * there.
     */
    String[] fields() default {};

    /**
     * A condition over components, such as {@code "deletedAt IS NULL"}: only rows that meet it are compared with each
     * other. Checked when the model is compiled. By default all rows are.
     */
    String where() default "";

    /** Name of the constraint in the database. By default {@code <table>_<columns>_key}. */
    String name() default "";

    /** Several of them on one element. The compiler writes it; models never do. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.TYPE})
    @interface List {

        /** The annotations, in the order they are written in. */
        Unique[] value();
    }
}
