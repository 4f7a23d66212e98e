/** Columns, conditions, queries and values against real databases. */
@NullMarked
package dev.relata.jdbi.internal.query;

import org.jspecify.annotations.NullMarked;
