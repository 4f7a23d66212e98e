package dev.relata;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The time at which the row was deleted, or null while it was not: rows of this model stay in the table when they are
 * deleted. On a component of type {@link java.time.Instant} that may be null, at most once in a model.
 *
 * <p>{@code delete} writes the time, by the clock of the application, to the microsecond, and changes nothing where there
 * is one already. From then on the DAO leaves the row out: it is not found, listed, counted or updated. {@code
 * withDeleted()} reads such rows too; {@code restore} brings one back, as an upsert in conflict with it does; {@code
 * purge} really deletes it. It cannot be given.
 *
 * <p>To the database the row is there as before: it takes its values in a {@link Unique}, so most have {@code where =
 * "deletedAt IS NULL"}; rows that point to it stay, and none of them is deleted with it, whatever their {@code onDelete}
 * says, before it is purged.
 *
 * <pre>{@code
 * @Model
 * @Unique(fields = "userId", where = "deletedAt IS NULL")
 * public record Cart(@Id @Generated long id, long userId, @SoftDelete Optional<Instant> deletedAt) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface SoftDelete {}
