package dev.relata;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores the components of a record as columns of the model that holds it.
 *
 * <p>The embedded record has columns only: no id, no relations, nothing embedded in turn. It is never null.
 *
 * <pre>{@code
 * public record Address(String street, String city) {}
 *
 * @Model
 * public record Customer(@Id @Generated long id, @Embedded Address home) {}   // columns home_street, home_city
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Embedded {

    /**
     * What the names of the columns begin with, before an underscore. By default the name of the component in
     * snake_case.
     */
    String prefix() default "";
}
