package dev.relata.it.views;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;
import dev.relata.SoftDelete;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A child that is deleted softly. */
@Model
public record Remark(
        @Id @Generated long id,
        String text,
        int rank,
        @SoftDelete Optional<Instant> deletedAt,
        UUID articleId,
        @Relation(fields = "articleId", references = "id") One<Article> article) {}
