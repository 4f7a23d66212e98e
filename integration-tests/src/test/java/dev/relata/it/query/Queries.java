package dev.relata.it.query;

import dev.relata.Database;

/** All models of this package. */
@Database(models = {Item.class, Pair.class})
public interface Queries {}
