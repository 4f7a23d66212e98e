package dev.relata.it.transactions;

import dev.relata.Database;

/** All models of this package. */
@Database(models = {Entry.class, Line.class})
public interface Ledger {}
