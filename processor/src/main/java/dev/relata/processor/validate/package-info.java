/** The rules, one small class for each or for a tight family of them. */
@org.jspecify.annotations.NullMarked
package dev.relata.processor.validate;
