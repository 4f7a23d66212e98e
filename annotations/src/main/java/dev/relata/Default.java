package dev.relata;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a column in a row that is inserted without one. The component becomes optional in the input of an
 * insert; the database knows the default too.
 *
 * <pre>{@code
 * @Default("USER") Role role,
 * @Default("false") boolean published,
 * @Default("0.00") @Column(precision = 12, scale = 2) BigDecimal balance
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Default {

    /**
     * The value, written as text without quotes: {@code "7"}, {@code "true"}, the name of an enum constant, an ISO date
     * or time, a UUID. Text stands for itself. Checked against the type of the component when the model is compiled.
     */
    String value();
}
