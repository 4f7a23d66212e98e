package dev.relata.it.changing;

import dev.relata.Database;
import dev.relata.Dialect;

/** All models of this package. */
@Database(
        models = {
            Team.class,
            Player.class,
            Shirt.class,
            Fan.class,
            Badge.class,
            Coach.class,
            Stadium.class,
            Season.class,
            Locker.class
        },
        dialects = {Dialect.SQLITE, Dialect.POSTGRESQL})
public interface Changing {}
