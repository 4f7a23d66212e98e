package dev.relata;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Details of a column that its type does not tell.
 *
 * <pre>{@code
 * @Column(name = "mail", length = 254) String email,
 * @Column(precision = 12, scale = 2) BigDecimal price
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Column {

    /**
     * Name of the column in the database. By default the name of the component in snake_case: {@code author_id} for
     * {@code authorId}.
     */
    String name() default "";

    /** The most code points a {@code String} may have; the database checks it. 0, the default, sets no limit. */
    int length() default 0;

    /**
     * How many decimal digits a {@link java.math.BigDecimal} may have in all, on both sides of the decimal point.
     * Required for that type, and for no other. 0, the default, means not given.
     */
    int precision() default 0;

    /** How many of the {@link #precision} digits are behind the decimal point. 0 by default: whole numbers. */
    int scale() default 0;
}
