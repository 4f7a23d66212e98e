package dev.relata.it.relations;

import static dev.relata.ReferentialAction.CASCADE;

import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;
import dev.relata.Unique;

/** A compound key of which one part is a foreign key. */
@Model
@Id(fields = {"tenantCode", "number"})
@Unique(
        fields = {"tenantCode", "name"},
        name = "room_name")
public record Room(
        int number,
        String name,
        String tenantCode,

        @Relation(fields = "tenantCode", references = "code", onDelete = CASCADE)
        One<Tenant> tenant,

        Many<Booking> bookings,
        Many<Exam> exams,
        @Relation(name = "named") Many<Sign> signs) {}
