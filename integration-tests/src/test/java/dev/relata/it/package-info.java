/** Models compiled with the processor, and their DAOs on real databases. */
@NullMarked
package dev.relata.it;

import org.jspecify.annotations.NullMarked;
