package dev.relata.it.values;

import dev.relata.Id;
import dev.relata.Model;

/** Nothing but an id that is given. */
@Model
public record OnlyText(@Id String id) {}
