package dev.relata.jdbi.testing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A model with a generated UUID, update time, version, and two foreign keys to {@link Author}. */
public record Post(
        UUID id,
        long authorId,
        @Nullable Long editorId,
        String slug,
        boolean published,
        Instant createdAt,
        Instant updatedAt,
        int version) {}
