/** What is done as a whole or not at all, and by whom. */
@NullMarked
package dev.relata.it.transactions;

import org.jspecify.annotations.NullMarked;
