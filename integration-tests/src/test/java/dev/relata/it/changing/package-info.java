/** Relations of one row that are changed. */
@NullMarked
package dev.relata.it.changing;

import org.jspecify.annotations.NullMarked;
