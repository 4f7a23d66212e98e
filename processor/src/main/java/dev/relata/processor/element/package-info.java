/** From elements of the compiler to declarations, each value with its position. */
@org.jspecify.annotations.NullMarked
package dev.relata.processor.element;
