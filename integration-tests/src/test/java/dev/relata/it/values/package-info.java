/** Columns of every type, and what they give back. */
@NullMarked
package dev.relata.it.values;

import org.jspecify.annotations.NullMarked;
