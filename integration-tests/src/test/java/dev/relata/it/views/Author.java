package dev.relata.it.views;

import dev.relata.Embedded;
import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Maybe;
import dev.relata.Model;
import dev.relata.Relation;

/** The model that most ways lead to. */
@Model
public record Author(
        @Id @Generated AuthorId id,
        String name,
        @Embedded Home home,
        Maybe<Biography> biography,
        @Relation(name = "written") Many<Article> articles,
        @Relation(name = "reviewed") Many<Article> reviews) {}
