package dev.relata.it.guide;

import static dev.relata.ReferentialAction.CASCADE;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;
import dev.relata.Unique;

/** Of the guide. */
@Model
public record Profile(
        @Id @Generated long id,
        String bio,
        @Unique long userId,

        @Relation(fields = "userId", references = "id", onDelete = CASCADE)
        One<User> user) {}
