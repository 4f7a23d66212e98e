package dev.relata.jdbi.internal.session;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * UUIDs of version 7 (RFC 9562), each greater than all before it: the milliseconds, then a counter of 12 bits that carries
 * over into them, then 62 random bits.
 */
final class UuidGenerator {

    private static final int RANDOM_BYTES = 4096;

    private final SecureRandom random = new SecureRandom();
    private final ByteBuffer randomBytes = ByteBuffer.allocate(RANDOM_BYTES).limit(0);

    /** Milliseconds and counter of the last one. */
    private long last;

    /**
     * The next one.
     *
     * @param epochMillis the time; where it stands still or goes back, the counter goes on
     */
    synchronized UUID next(long epochMillis) {
        last = Math.max(last + 1, Math.max(0, epochMillis) << 12);
        if (!randomBytes.hasRemaining()) {
            random.nextBytes(randomBytes.array());
            randomBytes.clear();
        }
        long high = (last >>> 12) << 16 | 0x7000L | (last & 0xFFF);
        long low = randomBytes.getLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
