package dev.relata.it.values;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;

/** Nothing but an id that the database counts. */
@Model
public record OnlyId(@Id @Generated long id) {}
