package dev.relata.it.changing;

import static dev.relata.ReferentialAction.SET_NULL;

import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Maybe;
import dev.relata.Model;
import dev.relata.Relation;
import org.jspecify.annotations.Nullable;

/** Of a compound id; points to a unique that is no id. */
@Model
@Id(fields = {"size", "number"})
public record Shirt(
        int number,
        String size,
        @Nullable String teamCode,

        @Relation(fields = "teamCode", references = "code", onDelete = SET_NULL)
        Maybe<Team> team,

        Many<Locker> lockers) {}
