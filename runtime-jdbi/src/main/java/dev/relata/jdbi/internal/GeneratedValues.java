package dev.relata.jdbi.internal;

import java.time.Instant;
import java.util.UUID;

/** The values that Relata makes during one call. */
public interface GeneratedValues {

    /** The instant of the call, the same each time, truncated to microseconds. */
    Instant now();

    /** A new UUID of version 7, greater than all before it. */
    UUID newUuid();

    /** For statements that generate nothing, such as queries. */
    GeneratedValues NONE = new GeneratedValues() {
        @Override
        public Instant now() {
            throw new IllegalStateException("this statement generates no values");
        }

        @Override
        public UUID newUuid() {
            throw new IllegalStateException("this statement generates no values");
        }
    };
}
