/** Real databases for tests. */
@NullMarked
package dev.relata.it.database;

import org.jspecify.annotations.NullMarked;
