package dev.relata.it.relations;

import static dev.relata.ReferentialAction.CASCADE;
import static dev.relata.ReferentialAction.NO_ACTION;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;

/** Points to a unique that is no id, and follows it. */
@Model
public record Login(
        @Id @Generated long id,
        String email,

        @Relation(fields = "email", references = "email", onUpdate = CASCADE, onDelete = NO_ACTION)
        One<Account> account) {}
