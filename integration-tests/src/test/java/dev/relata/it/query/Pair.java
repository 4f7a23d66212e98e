package dev.relata.it.query;

import dev.relata.Id;
import dev.relata.Model;
import org.jspecify.annotations.Nullable;

/** A compound id. */
@Model
public record Pair(
        @Id String first, @Id int second, @Nullable Integer rank) {}
