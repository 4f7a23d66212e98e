package dev.relata.it.crud;

import static dev.relata.ReferentialAction.CASCADE;

import dev.relata.Default;
import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;
import dev.relata.Unique;
import dev.relata.UpdatedAt;
import dev.relata.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that is filled in by itself. */
@Model
@Unique(fields = {"authorId", "slug"})
public record Post(
        @Id @Generated UUID id,
        AuthorId authorId,
        String slug,
        @Default("untitled") String title,
        @Nullable Integer stars,
        Optional<String> teaser,
        @Generated Instant createdAt,
        @UpdatedAt Instant updatedAt,
        @Version int version,

        @Relation(fields = "authorId", references = "id", onDelete = CASCADE)
        One<Author> author) {}
