package dev.relata.it.changing;

import dev.relata.Id;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;

/** Its id holds that of its team. */
@Model
@Id(fields = {"teamId", "year"})
public record Season(
        long teamId,
        int year,
        @Relation(fields = "teamId", references = "id") One<Team> team) {}
