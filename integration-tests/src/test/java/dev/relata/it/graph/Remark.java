package dev.relata.it.graph;

import static dev.relata.ReferentialAction.CASCADE;

import dev.relata.Check;
import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Maybe;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of an article, or in answer to another. */
@Model
public record Remark(
        @Id @Generated long id,
        @Check("text <> ''") String text,
        UUID articleId,
        @Nullable Long answeredId,

        @Relation(fields = "articleId", references = "id", onDelete = CASCADE)
        One<Article> article,

        @Relation(name = "answers", fields = "answeredId", references = "id", onDelete = CASCADE)
        Maybe<Remark> answered,

        @Relation(name = "answers") Many<Remark> answers) {}
