package dev.relata.it.statements;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import dev.relata.Unique;
import java.util.UUID;

/** A row with a key that the application makes. */
@Model
public record Given(@Id @Generated UUID id, @Unique String name) {}
