package dev.relata.jdbi.testing;

import org.jspecify.annotations.Nullable;

/** A model with a compound key, a compound foreign key to itself, and a partial unique index. */
public record Place(
        String country,
        String code,
        @Nullable String parentCountry,
        @Nullable String parentCode,
        @Nullable String capitalOf,
        int size) {

    public Place {
        if (size < 0) {
            throw new IllegalArgumentException("size " + size);
        }
    }
}
