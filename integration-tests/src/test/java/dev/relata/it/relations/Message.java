package dev.relata.it.relations;

import static dev.relata.ReferentialAction.CASCADE;
import static dev.relata.ReferentialAction.SET_NULL;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Maybe;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;
import java.util.Optional;
import java.util.UUID;

/** Two relations to one model. */
@Model
public record Message(
        @Id @Generated int id,
        String text,
        UUID fromId,
        Optional<UUID> toId,

        @Relation(name = "sent", fields = "fromId", references = "id", onDelete = CASCADE)
        One<Person> from,

        @Relation(name = "received", fields = "toId", references = "id", onDelete = SET_NULL, constraint = "receiver")
        Maybe<Person> to) {}
