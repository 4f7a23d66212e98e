package dev.relata.it.graph;

import static dev.relata.ReferentialAction.CASCADE;

import dev.relata.Id;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;
import dev.relata.Unique;

/** Its key is that of its writer. */
@Model
public record Portrait(
        @Id long writerId,
        @Unique String file,

        @Relation(fields = "writerId", references = "id", onDelete = CASCADE)
        One<Writer> writer) {}
