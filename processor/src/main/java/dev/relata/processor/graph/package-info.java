/** What it means: models, columns, and relations with two ends. */
@org.jspecify.annotations.NullMarked
package dev.relata.processor.graph;
