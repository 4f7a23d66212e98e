/** Models that a database of another package lists. */
@NullMarked
package dev.relata.it.names.elsewhere;

import org.jspecify.annotations.NullMarked;
