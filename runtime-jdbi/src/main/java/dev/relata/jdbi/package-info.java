/**
 * What users of Relata name: tables and their columns, conditions and orders, queries, exceptions.
 *
 * <p>Conditions, orders and queries are immutable values.
 */
@NullMarked
package dev.relata.jdbi;

import org.jspecify.annotations.NullMarked;
