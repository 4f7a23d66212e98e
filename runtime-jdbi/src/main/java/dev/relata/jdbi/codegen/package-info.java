/** What generated code calls. Public for that reason only: not for users, and free to change with the generator. */
@NullMarked
package dev.relata.jdbi.codegen;

import org.jspecify.annotations.NullMarked;
