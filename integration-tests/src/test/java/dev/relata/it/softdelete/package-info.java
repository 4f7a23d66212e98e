/** Rows that stay in their table when they are deleted. */
@NullMarked
package dev.relata.it.softdelete;

import org.jspecify.annotations.NullMarked;
