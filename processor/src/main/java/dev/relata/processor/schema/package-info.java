/** Tables, columns, keys and constraints, free of any dialect. */
@org.jspecify.annotations.NullMarked
package dev.relata.processor.schema;
