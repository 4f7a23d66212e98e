package dev.relata.it.crud;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Model;
import dev.relata.Unique;
import org.jspecify.annotations.Nullable;

/** Ids that the database counts, and a unique. */
@Model
public record Author(
        @Id @Generated AuthorId id,
        @Unique String email,
        @Nullable String name,
        Many<Post> posts) {}
