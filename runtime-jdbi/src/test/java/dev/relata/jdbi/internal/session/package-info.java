/** Parts of the session that are not reached from outside. */
@NullMarked
package dev.relata.jdbi.internal.session;

import org.jspecify.annotations.NullMarked;
