package dev.relata;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A condition that the database holds every row to. On the record, or on the component it is about; the condition is
 * written the same way in both places.
 *
 * <pre>{@code
 * @Model
 * @Check("startsAt < endsAt")
 * public record Booking(
 *         @Id @Generated long id,
 *         Instant startsAt,
 *         Instant endsAt,
 *         @Check("seats BETWEEN 1 AND 8") int seats) {}
 * }</pre>
 */
@Documented
@Repeatable(Check.List.class)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.TYPE})
public @interface Check {

    /**
     * The condition, over names of components. It may use literals (numbers, {@code 'text'}, {@code TRUE}, {@code
     * FALSE}, quoted dates, UUIDs and enum constants), {@code = <> < <= > >=}, {@code + - *}, {@code IS [NOT] NULL},
     * {@code [NOT] IN}, {@code [NOT] BETWEEN}, {@code length(x)}, {@code AND}, {@code OR}, {@code NOT} and parentheses.
     * Names and types are checked when the model is compiled. As SQL has it, a condition that comes out as unknown
     * because of a null is met.
     */
    String value();

    /** Name of the constraint in the database. By default {@code <table>_<columns>_check}. */
    String name() default "";

    /** Several of them on one element. The compiler writes it; models never do. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.TYPE})
    @interface List {

        /** The annotations, in the order they are written in. */
        Check[] value();
    }
}
