package dev.relata.it.constraints;

import dev.relata.Database;

/** All models of this package. */
@Database(models = {Cart.class, Note.class})
public interface Constrained {}
