package dev.relata;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value is made when a row is inserted. The type of the component says how:
 *
 * <ul>
 *   <li>an integer id, or a typed value over one such as {@code record UserId(long value)}: the database counts up, and
 *       a value cannot be given;
 *   <li>{@link java.util.UUID}: version 7, made by the application, each greater than the one before; may be given;
 *   <li>{@link java.time.Instant}: the time of the insert by the clock of the application, to the microsecond; may be
 *       given.
 * </ul>
 *
 * <p>Updates leave the column as it is.
 *
 * <pre>{@code
 * @Model
 * public record Event(@Id @Generated UUID id, @Generated Instant createdAt) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Generated {}
