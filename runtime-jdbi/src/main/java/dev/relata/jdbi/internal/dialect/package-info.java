/** What differs between databases: SQL, binding, reading. Neither for users nor for generated code. */
@NullMarked
package dev.relata.jdbi.internal.dialect;

import org.jspecify.annotations.NullMarked;
