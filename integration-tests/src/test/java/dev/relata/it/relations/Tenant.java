package dev.relata.it.relations;

import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Model;

/** The root of compound keys. */
@Model
public record Tenant(@Id String code, Many<Room> rooms) {}
