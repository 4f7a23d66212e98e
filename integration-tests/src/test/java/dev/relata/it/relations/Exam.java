package dev.relata.it.relations;

import static dev.relata.ReferentialAction.NO_ACTION;
import static dev.relata.ReferentialAction.RESTRICT;

import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Maybe;
import dev.relata.Model;
import dev.relata.Relation;
import dev.relata.Unique;
import org.jspecify.annotations.Nullable;

/** What it points to stays as it is. */
@Model
public record Exam(
        @Id String name,
        @Unique int number,
        @Nullable Integer afterNumber,
        @Nullable String courseCode,
        String tenantCode,
        @Nullable Integer roomNumber,

        @Relation(name = "order", fields = "afterNumber", references = "number", onUpdate = NO_ACTION)
        Maybe<Exam> after,

        @Relation(name = "order") Many<Exam> followers,

        @Relation(fields = "courseCode", references = "code", onUpdate = RESTRICT, onDelete = RESTRICT)
        Maybe<Course> course,

        @Relation(
                fields = {"tenantCode", "roomNumber"},
                references = {"tenantCode", "number"},
                onUpdate = NO_ACTION)
        Maybe<Room> room) {}
