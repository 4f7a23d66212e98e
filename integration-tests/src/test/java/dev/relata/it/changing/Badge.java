package dev.relata.it.changing;

import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Model;
import dev.relata.SoftDelete;
import java.time.Instant;
import java.util.Optional;

/** In a many-to-many. */
@Model
public record Badge(@Id String name, @SoftDelete Optional<Instant> deletedAt, Many<Team> teams) {}
