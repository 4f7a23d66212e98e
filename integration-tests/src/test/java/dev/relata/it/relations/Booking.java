package dev.relata.it.relations;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;

/** A compound foreign key to a compound id. */
@Model
public record Booking(
        @Id @Generated long id,
        String tenantCode,
        int roomNumber,

        @Relation(
                fields = {"tenantCode", "roomNumber"},
                references = {"tenantCode", "number"})
        One<Room> room) {}
