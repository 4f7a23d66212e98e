package dev.relata.it.softdelete;

import static dev.relata.ReferentialAction.CASCADE;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;
import dev.relata.SoftDelete;
import dev.relata.Unique;
import dev.relata.UpdatedAt;
import dev.relata.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One for each member, however many were deleted. */
@Model
public record Basket(
        @Id @Generated long id,
        @Unique(where = "deletedAt IS NULL") long memberId,
        @Nullable String note,
        @SoftDelete @Nullable Instant deletedAt,
        @UpdatedAt Instant updatedAt,
        @Version int version,

        @Relation(fields = "memberId", references = "id", onDelete = CASCADE)
        One<Member> member,

        Many<Item> items) {}
