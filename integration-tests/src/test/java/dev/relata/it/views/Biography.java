package dev.relata.it.views;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;
import dev.relata.SoftDelete;
import dev.relata.Unique;
import java.time.Instant;
import java.util.Optional;

/** The other end of a one-to-one, deleted softly. */
@Model
public record Biography(
        @Id @Generated long id,
        String text,
        @SoftDelete Optional<Instant> deletedAt,

        @SuppressWarnings("relata:UniqueSpansDeleted") @Unique
        AuthorId authorId,

        @Relation(fields = "authorId", references = "id") One<Author> author) {}
