package dev.relata.processor.model;

/**
 * The annotation called {@code Nullable} that a component carries; generated signatures repeat it.
 *
 * @param type the annotation
 * @param typeUse whether it is a type-use annotation ({@code Outer.@Nullable Inner}, {@code byte @Nullable []})
 * @param onParameters whether it may stand on a parameter
 */
public record NullableAnnotation(ClassRef type, boolean typeUse, boolean onParameters) {}
