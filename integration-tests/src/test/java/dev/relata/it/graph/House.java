package dev.relata.it.graph;

import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Model;

/** The root of compound keys. */
@Model
public record House(@Id String code, Many<Hall> halls) {}
