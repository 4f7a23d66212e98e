package dev.relata.it.names;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;
import dev.relata.Unique;

/** Nested models, in an interface that is none. */
public interface Warehouse {

    /** A nested model. */
    @Model
    record Shelf(@Id @Generated long id, @Unique String name, Many<Box> boxes) {}

    /** Another, deeper, whose relation is to the first. */
    @Model
    record Box(
            @Id @Generated long id,
            Size size,
            long shelfId,
            @Relation(fields = "shelfId", references = "id") One<Shelf> shelf) {

        /** A nested enum. */
        public enum Size {
            S,
            L
        }
    }
}
