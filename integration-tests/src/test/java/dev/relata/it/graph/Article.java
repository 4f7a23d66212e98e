package dev.relata.it.graph;

import static dev.relata.ReferentialAction.SET_NULL;

import dev.relata.Default;
import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Maybe;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;
import dev.relata.Unique;
import dev.relata.UpdatedAt;
import dev.relata.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has a required parent and an optional one of the same model, children and labels. */
@Model
@Unique(fields = {"writerId", "slug"})
public record Article(
        @Id @Generated UUID id,
        String slug,
        String title,
        @Default("false") boolean published,
        @UpdatedAt Instant updatedAt,
        @Version int version,
        long writerId,
        @Nullable Long editorId,

        @Relation(name = "written", fields = "writerId", references = "id")
        One<Writer> writer,

        @Relation(name = "edited", fields = "editorId", references = "id", onDelete = SET_NULL)
        Maybe<Writer> editor,

        Many<Remark> remarks,
        Many<Label> labels) {
    public Article {
        if (title.equals("unreadable")) {
            throw new IllegalArgumentException("a title that no article has");
        }
    }
}
