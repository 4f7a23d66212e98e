package dev.relata.it.relations;

import static dev.relata.ReferentialAction.CASCADE;

import dev.relata.Id;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;

/** Its id is the id of its account. */
@Model
public record Settings(
        @Id long accountId,
        String theme,

        @Relation(fields = "accountId", references = "id", onDelete = CASCADE)
        One<Account> account) {}
