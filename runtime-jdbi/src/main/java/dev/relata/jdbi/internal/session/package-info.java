/** How calls reach the database: handles, transactions, statements. Neither for users nor for generated code. */
@NullMarked
package dev.relata.jdbi.internal.session;

import org.jspecify.annotations.NullMarked;
