package dev.relata.jdbi.testing;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A model with a compound key, nullable columns, a version and a time of its last update. */
public record Task(
        int project,
        short number,
        String title,
        @Nullable Integer rank,
        Optional<Instant> due,
        byte weight,
        double effort,
        float share,
        boolean done,
        Instant updatedAt,
        long version) {}
