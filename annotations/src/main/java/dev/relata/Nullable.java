package dev.relata;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the parameters here that take null. Tools for null safety know it by its simple name; a library for it would be
 * our only dependency.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
@interface Nullable {}
