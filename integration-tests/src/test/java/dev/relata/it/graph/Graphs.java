package dev.relata.it.graph;

import dev.relata.Database;

/** All models of this package. */
@Database(
        models = {
            Writer.class,
            Portrait.class,
            Article.class,
            Remark.class,
            Label.class,
            House.class,
            Hall.class,
            Seat.class
        })
public interface Graphs {}
