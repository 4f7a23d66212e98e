package dev.relata;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The primary key of a model.
 *
 * <p>On one component, that column is the key. On several components, or on the record with {@link #fields}, they form
 * a compound key in the order written. A model has exactly one of these forms, and no column of a key may be nullable.
 *
 * <pre>{@code
 * @Model
 * @Id(fields = {"orderId", "line"})
 * public record OrderItem(long orderId, int line, int quantity) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.TYPE})
public @interface Id {

    /** Names of the components that form the key, in its order. Only on a record, and required there. */
    String[] fields() default {};
}
