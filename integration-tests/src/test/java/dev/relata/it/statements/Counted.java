package dev.relata.it.statements;

import dev.relata.Database;

/** All models of this package. */
@Database(models = {Plain.class, Given.class})
public interface Counted {}
