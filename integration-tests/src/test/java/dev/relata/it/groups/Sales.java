package dev.relata.it.groups;

import dev.relata.Database;

/** All models of this package. */
@Database(models = {Seller.class, Sale.class})
public interface Sales {}
