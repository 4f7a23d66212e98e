package dev.relata.it.relations;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Maybe;
import dev.relata.Model;
import dev.relata.Unique;

/** One side of a one-to-one over a shared primary key. */
@Model
public record Account(@Id @Generated long id, @Unique String email, Maybe<Settings> settings, Many<Login> logins) {}
