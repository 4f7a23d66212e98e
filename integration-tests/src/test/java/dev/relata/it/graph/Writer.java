package dev.relata.it.graph;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Maybe;
import dev.relata.Model;
import dev.relata.Relation;
import dev.relata.Unique;
import org.jspecify.annotations.Nullable;

/** Has children of every kind. */
@Model
public record Writer(
        @Id @Generated long id,
        @Unique String email,
        @Nullable String name,
        Maybe<Portrait> portrait,
        @Relation(name = "written") Many<Article> articles,
        @Relation(name = "edited") Many<Article> edited) {}
