package dev.relata.it.relations;

import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Model;

/** In a many-to-many without a model of its own. */
@Model
public record Club(@Id String name, Many<Student> members) {}
