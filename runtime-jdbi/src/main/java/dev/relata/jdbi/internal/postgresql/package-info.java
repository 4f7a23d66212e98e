/** What names types of the PostgreSQL driver. Loaded only where the driver is. Neither for users nor for generated code. */
@NullMarked
package dev.relata.jdbi.internal.postgresql;

import org.jspecify.annotations.NullMarked;
