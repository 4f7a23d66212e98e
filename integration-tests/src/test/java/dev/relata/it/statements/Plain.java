package dev.relata.it.statements;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import dev.relata.Unique;
import dev.relata.UpdatedAt;
import dev.relata.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row with all that updates look at. */
@Model
public record Plain(
        @Id @Generated long id,
        @Unique String name,
        @Nullable Integer rank,
        @UpdatedAt Instant updatedAt,
        @Version int version) {}
