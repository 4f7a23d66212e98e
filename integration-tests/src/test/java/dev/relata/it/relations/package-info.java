/** Every shape of relation, and what the database makes of it. */
@NullMarked
package dev.relata.it.relations;

import org.jspecify.annotations.NullMarked;
