package dev.relata.it.guide;

import static dev.relata.ReferentialAction.RESTRICT;
import static dev.relata.ReferentialAction.SET_NULL;

import dev.relata.Column;
import dev.relata.Default;
import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Maybe;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;
import dev.relata.Unique;
import dev.relata.Version;
import java.math.BigDecimal;
import java.util.Optional;

/** Of the guide. */
@Model
@Unique(fields = {"authorId", "slug"})
public record Post(
        @Id @Generated long id,
        String slug,
        String title,
        @Default("false") boolean published,
        @Column(precision = 12, scale = 2) @Default("0.00") BigDecimal price,
        @Version int version,
        long authorId,
        Optional<Long> editorId,

        @Relation(name = "written", fields = "authorId", references = "id", onDelete = RESTRICT)
        One<User> author,

        @Relation(name = "edited", fields = "editorId", references = "id", onDelete = SET_NULL)
        Maybe<User> editor,

        Many<Tag> tags) {}
