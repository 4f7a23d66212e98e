package dev.relata.it.changing;

import static dev.relata.ReferentialAction.SET_NULL;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Maybe;
import dev.relata.Model;
import dev.relata.Relation;
import dev.relata.SoftDelete;
import dev.relata.UpdatedAt;
import dev.relata.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Without a team at times. */
@Model
public record Player(
        @Id @Generated UUID id,
        String name,
        @Nullable Long teamId,
        @SoftDelete @Nullable Instant deletedAt,
        @UpdatedAt Instant updatedAt,
        @Version int version,

        @Relation(fields = "teamId", references = "id", onDelete = SET_NULL)
        Maybe<Team> team) {}
