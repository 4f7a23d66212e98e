package dev.relata.it.guide;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Model;
import dev.relata.Unique;

/** Of the guide. */
@Model
public record Tag(@Id @Generated long id, @Unique String name, Many<Post> posts) {}
