package dev.relata.jdbi.testing;

import org.jspecify.annotations.Nullable;

/** A model with an id that the database counts up. */
public record Author(long id, String email, @Nullable String name) {}
