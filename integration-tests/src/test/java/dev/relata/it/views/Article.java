package dev.relata.it.views;

import dev.relata.Column;
import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Maybe;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two relations to one model, one of them optional; several types of columns. */
@Model
public record Article(
        @Id @Generated UUID id,
        String title,
        Kind kind,
        @Column(precision = 8, scale = 2) BigDecimal fee,
        int words,
        @Nullable Instant printedAt,
        AuthorId authorId,
        @Nullable AuthorId reviewerId,

        @Relation(name = "written", fields = "authorId", references = "id")
        One<Author> author,

        @Relation(name = "reviewed", fields = "reviewerId", references = "id")
        Maybe<Author> reviewer,

        Many<Remark> remarks,
        Many<Topic> topics) {}
