package dev.relata.it.relations;

import static dev.relata.ReferentialAction.CASCADE;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Maybe;
import dev.relata.Model;
import dev.relata.Relation;
import org.jspecify.annotations.Nullable;

/** A compound foreign key to a compound unique. */
@Model
public record Sign(
        @Id @Generated long id,
        String tenantCode,
        @Nullable String roomName,

        @Relation(
                name = "named",
                fields = {"tenantCode", "roomName"},
                references = {"tenantCode", "name"},
                onDelete = CASCADE)
        Maybe<Room> room) {}
