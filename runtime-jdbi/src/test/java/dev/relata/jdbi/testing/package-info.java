/** What several tests use: databases, and a model with a column of every type. */
@NullMarked
package dev.relata.jdbi.testing;

import org.jspecify.annotations.NullMarked;
