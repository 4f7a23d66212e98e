/**
 * What names types of the SQLite driver, or works around what SQLite does not tell. Loaded only where the driver is. Neither
 * for users nor for generated code.
 */
@NullMarked
package dev.relata.jdbi.internal.sqlite;

import org.jspecify.annotations.NullMarked;
