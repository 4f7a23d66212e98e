package dev.relata.demo.model;

import static dev.relata.ReferentialAction.CASCADE;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Index;
import dev.relata.Many;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;
import dev.relata.SoftDelete;
import dev.relata.Unique;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a user is about to buy. A user has one active cart at most, and any number of deleted ones. */
@Model
@Unique(fields = "userId", where = "deletedAt IS NULL")
public record Cart(
        @Id @Generated long id,
        @Generated Instant createdAt,
        @SoftDelete @Nullable Instant deletedAt,
        @Index long userId,

        @Relation(fields = "userId", references = "id", onDelete = CASCADE)
        One<User> user,

        Many<CartItem> items) {}
