package dev.relata.jdbi;

import dev.relata.jdbi.internal.GroupTerm;

/** A value that says what becomes of null. */
record ReplacedNulls<M, T>(GroupTerm<T> term) implements GroupValue<M, T> {

    @Override
    public String toString() {
        return term.toString();
    }
}
