/** How many statements a call takes. */
@NullMarked
package dev.relata.it.statements;

import org.jspecify.annotations.NullMarked;
