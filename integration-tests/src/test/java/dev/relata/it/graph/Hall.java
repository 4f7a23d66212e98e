package dev.relata.it.graph;

import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;
import dev.relata.Unique;

/** A compound key of which one part is a foreign key. */
@Model
@Unique(fields = {"houseCode", "name"})
public record Hall(
        @Id String houseCode,
        @Id int number,
        String name,
        @Relation(fields = "houseCode", references = "code") One<House> house,
        @Relation(name = "now") Many<Seat> seats) {}
