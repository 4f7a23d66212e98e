package dev.relata;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The time of the last write to the row. On a component of type {@link java.time.Instant}, at most once in a model.
 *
 * <p>Set at the insert and at every update through a DAO, by the clock of the application, to the microsecond. It
 * cannot be given.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface UpdatedAt {}
