/** Rows inserted together with the rows of their relations. */
@NullMarked
package dev.relata.it.graph;

import org.jspecify.annotations.NullMarked;
