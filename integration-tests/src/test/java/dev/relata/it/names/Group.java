package dev.relata.it.names;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Model;
import dev.relata.Unique;

/** A keyword, in a many-to-many. */
@Model
public record Group(@Id @Generated long id, @Unique String by, Many<User> users) {}
