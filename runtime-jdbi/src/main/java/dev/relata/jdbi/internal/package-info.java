/** How Relata runs queries. Neither for users nor for generated code. */
@NullMarked
package dev.relata.jdbi.internal;

import org.jspecify.annotations.NullMarked;
