package dev.relata.it.crud;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import dev.relata.Unique;

/** A constructor that refuses what the database takes. */
@Model
public record Fussy(@Id @Generated long id, @Unique int key, int value) {

    /** Keeps the values. */
    public Fussy {
        if (value < 0) {
            throw new IllegalArgumentException("the value is negative");
        }
    }
}
