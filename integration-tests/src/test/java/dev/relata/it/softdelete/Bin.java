package dev.relata.it.softdelete;

import dev.relata.Database;

/** All models of this package. */
@Database(models = {Member.class, Basket.class, Item.class, Label.class})
public interface Bin {}
