package dev.relata.it.graph;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Maybe;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;
import org.jspecify.annotations.Nullable;

/** A compound foreign key, a part of which belongs to another one too. */
@Model
public record Seat(
        @Id @Generated long id,
        String houseCode,
        String line,
        int hallNumber,
        @Nullable Integer oldNumber,

        @Relation(
                name = "now",
                fields = {"houseCode", "hallNumber"},
                references = {"houseCode", "number"})
        One<Hall> hall,

        @Relation(
                name = "once",
                fields = {"houseCode", "oldNumber"},
                references = {"houseCode", "number"},
                oneWay = true)
        Maybe<Hall> oldHall) {}
