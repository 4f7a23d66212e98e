/** The methods of DAOs, one by one. */
@NullMarked
package dev.relata.it.crud;

import org.jspecify.annotations.NullMarked;
