package dev.relata.it.crud;

import dev.relata.Database;

/** All models of this package. */
@Database(models = {Author.class, Post.class, Counter.class, Receipt.class, Fussy.class})
public interface Crud {}
