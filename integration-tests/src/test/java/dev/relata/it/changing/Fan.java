package dev.relata.it.changing;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Permanent;
import dev.relata.Relation;

/** Of one team or another, always, and never deleted. */
@Model
@Permanent
public record Fan(
        @Id @Generated FanId id,
        long teamId,
        @Relation(fields = "teamId", references = "id") One<Team> team) {}
