/** What was written: declarations as immutable records, free of any compiler API. */
@org.jspecify.annotations.NullMarked
package dev.relata.processor.model;
