package dev.relata;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An index over this column or, on the record with {@link #fields}, over these columns in the order written.
 *
 * <p>Ids and {@linkplain Unique uniques} have an index already.
 *
 * <pre>{@code
 * @Model
 * @Index(fields = {"published", "createdAt"})
 * public record Post(@Id @Generated long id, boolean published, @Generated Instant createdAt, @Index String slug) {}
 * }</pre>
 */
@Documented
@Repeatable(Index.List.class)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.TYPE})
public @interface Index {

    /** Names of the components to index, in the order of the index. Only on a record, and required there. */
    String[] fields() default {};

    /**
     * A condition over components, such as {@code "deletedAt IS NULL"}: only rows that meet it are in the index.
     * Checked when the model is compiled. By default all rows are.
     */
    String where() default "";

    /** Name of the index in the database. By default {@code <table>_<columns>_idx}. */
    String name() default "";

    /** Several of them on one element. The compiler writes it; models never do. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.TYPE})
    @interface List {

        /** The annotations, in the order they are written in. */
        Index[] value();
    }
}
