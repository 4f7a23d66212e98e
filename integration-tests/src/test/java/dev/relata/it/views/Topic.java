package dev.relata.it.views;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Model;
import dev.relata.Unique;

/** The other end of a many-to-many. */
@Model
public record Topic(@Id @Generated long id, @Unique String label, Many<Article> articles) {}
