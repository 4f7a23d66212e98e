/** Rows, transactions, connections and failures against real databases. */
@NullMarked
package dev.relata.jdbi.session;

import org.jspecify.annotations.NullMarked;
