package dev.relata.it.guide;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Maybe;
import dev.relata.Model;
import dev.relata.Relation;
import dev.relata.Unique;
import java.util.Optional;

/** Of the guide. */
@Model(table = "users")
public record User(
        @Id @Generated long id,
        @Unique String email,
        Optional<String> name,
        Maybe<Profile> profile,
        @Relation(name = "written") Many<Post> posts,
        @Relation(name = "edited") Many<Post> edited) {}
