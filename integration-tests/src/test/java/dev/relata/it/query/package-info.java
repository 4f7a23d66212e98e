/** What typed queries find, and in which order. */
@NullMarked
package dev.relata.it.query;

import org.jspecify.annotations.NullMarked;
