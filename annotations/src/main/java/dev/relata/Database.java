package dev.relata;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the models that make up one database. On an interface, which stays empty.
 *
 * <p>Rules that concern the schema as a whole, or a dialect, are checked here. For {@code interface Blog} it generates
 * {@code BlogDatabase}, with a DAO for each model, {@code BlogTables}, and the DDL of each dialect as a resource.
 *
 * <pre>{@code
 * @Database(models = {User.class, Post.class, Tag.class}, dialects = {SQLITE, POSTGRESQL})
 * public interface Blog {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Database {

    /** The models. A model they have a relation to must be among them. */
    Class<?>[] models();

    /** The databases that DDL is written for, and whose limits the models are checked against. */
    Dialect[] dialects() default {Dialect.SQLITE, Dialect.POSTGRESQL};
}
