package dev.relata.processing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Written by the annotation processor on the table class it generates for a model; users never write it.
 *
 * <p>Class files lose part of what a record says: {@code @SuppressWarnings} always, and annotations on types when they
 * are read by a compiler before JDK 22. This keeps it for a {@link dev.relata.Database} that is compiled later or in
 * another module. A model in a class file whose table class lacks this annotation was not seen by the processor.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ProcessedModel {

    /** The record that the table class was generated for. */
    Class<?> model();

    /** Names of the components that are {@code @Nullable}, in the order of the record; an empty array if none is. */
    String[] nullable();

    /**
     * Warnings that the record silences, each as {@code component:RuleName}, or {@code :RuleName} for the record as a
     * whole. None by default.
     */
    String[] suppressed() default {};
}
