package dev.relata.it.graph;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Model;
import dev.relata.Relation;
import dev.relata.SoftDelete;
import dev.relata.Unique;
import java.time.Instant;
import java.util.Optional;

/** In a many-to-many; related to itself. */
@Model
@Unique(fields = "name", where = "deletedAt IS NULL")
public record Label(
        @Id @Generated int id,
        String name,
        @SoftDelete Optional<Instant> deletedAt,
        Many<Article> articles,
        @Relation(name = "kinship") Many<Label> narrower,
        @Relation(name = "kinship") Many<Label> broader) {}
