/** Models made by hand, without a compiler, and real databases. */
@NullMarked
package dev.relata.processor.testing;

import org.jspecify.annotations.NullMarked;
