/** What differs between databases. */
@org.jspecify.annotations.NullMarked
package dev.relata.processor.dialect;
