/** What the README says. */
@NullMarked
package dev.relata.it.readme;

import org.jspecify.annotations.NullMarked;
