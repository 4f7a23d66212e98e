/** What the database refuses, and how it is told. */
@NullMarked
package dev.relata.it.constraints;

import org.jspecify.annotations.NullMarked;
