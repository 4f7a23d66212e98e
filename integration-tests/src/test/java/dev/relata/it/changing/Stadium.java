package dev.relata.it.changing;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;
import dev.relata.Unique;

/** Always somebody's, and of one team only. */
@Model
public record Stadium(
        @Id @Generated long id,
        @Unique long teamId,
        @Relation(fields = "teamId", references = "id") One<Team> team) {}
