/** Notes that the annotation processor leaves for itself in class files. Not for use in models. */
package dev.relata.processing;
