package dev.relata.it.softdelete;

import dev.relata.Default;
import dev.relata.Id;
import dev.relata.Model;
import dev.relata.SoftDelete;
import dev.relata.Unique;
import java.time.Instant;
import java.util.Optional;

/** Nothing but what it needs; a name is given once and for all. */
@Model
public record Label(
        @SoftDelete Optional<Instant> removedAt,
        @Id String code,

        @SuppressWarnings("relata:UniqueSpansDeleted") @Unique
        String name,

        @Default("1") int rank) {}
