package dev.relata.it.relations;

import static dev.relata.ReferentialAction.RESTRICT;
import static dev.relata.ReferentialAction.SET_NULL;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Maybe;
import dev.relata.Model;
import dev.relata.Relation;
import dev.relata.Unique;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Related to itself: one-to-many, one-to-one and many-to-many. */
@Model
public record Person(
        @Id @Generated UUID id,
        String name,
        @Nullable UUID motherId,
        @Unique @Nullable UUID heirId,

        @Relation(name = "descent", fields = "motherId", references = "id", onDelete = SET_NULL)
        Maybe<Person> mother,

        @Relation(name = "descent") Many<Person> children,

        @Relation(name = "heritage", fields = "heirId", references = "id", onDelete = RESTRICT)
        Maybe<Person> heir,

        @Relation(name = "heritage") Maybe<Person> heirOf,
        @Relation(name = "friendship") Many<Person> friends,
        @Relation(name = "friendship") Many<Person> friendOf,
        @Relation(name = "sent") Many<Message> sent,
        @Relation(name = "received") Many<Message> received) {}
