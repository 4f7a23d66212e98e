package dev.relata;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Counts the updates of a row, so that nobody overwrites a change they have not seen (optimistic locking). On a
 * component of type {@code int} or {@code long}, at most once in a model.
 *
 * <p>Starts at 0 and is raised by one at every update through a DAO. An update or delete that is given a row compares
 * the version it was read with; where the stored one differs, it throws {@code StaleVersionException} and changes
 * nothing. It cannot be given.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Version {}
