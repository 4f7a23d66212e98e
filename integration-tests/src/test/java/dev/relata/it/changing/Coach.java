package dev.relata.it.changing;

import static dev.relata.ReferentialAction.SET_NULL;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Maybe;
import dev.relata.Model;
import dev.relata.Relation;
import dev.relata.Unique;
import dev.relata.Version;
import java.util.Optional;

/** At most one for each team, and a team at most for each. */
@Model
public record Coach(
        @Id @Generated int id,
        @Unique Optional<Long> teamId,
        @Version int version,

        @Relation(fields = "teamId", references = "id", onDelete = SET_NULL)
        Maybe<Team> team) {}
