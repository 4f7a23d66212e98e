package dev.relata.it.transactions;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import dev.relata.Unique;
import dev.relata.Version;

/** A row, and one that its constructor refuses. */
@Model
public record Entry(
        @Id @Generated long id,
        @Unique String name,
        @Version int version) {

    /** Refuses one name, which the database takes. */
    public Entry {
        if (name.equals("refused")) {
            throw new IllegalArgumentException("the constructor refuses this name");
        }
    }
}
