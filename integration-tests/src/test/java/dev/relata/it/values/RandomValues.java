package dev.relata.it.values;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;

/** Values of every type at random, the same at every run. */
final class RandomValues {

    private static final long FIRST_SECOND =
            Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private final Random random;

    RandomValues(long seed) {
        random = new Random(seed);
    }

    boolean flag() {
        return random.nextBoolean();
    }

    /** Small numbers are as likely as large ones. */
    long number(int bits) {
        return random.nextLong() >> (64 - bits + random.nextInt(bits));
    }

    float single() {
        float value = Float.intBitsToFloat(random.nextInt());
        return Float.isFinite(value) ? value + 0.0f : 0.0f;
    }

    double twice() {
        double value = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(value) ? value + 0.0 : 0.0;
    }

    BigDecimal decimal(int precision, int scale) {
        BigInteger limit = BigInteger.TEN.pow(1 + random.nextInt(precision));
        BigInteger unscaled = new BigInteger(limit.bitLength() + 8, random).mod(limit);
        return new BigDecimal(random.nextBoolean() ? unscaled : unscaled.negate(), scale);
    }

    String text(int longest) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(longest + 1); left > 0; left--) {
            text.appendCodePoint(codePoint());
        }
        return text.toString();
    }

    private int codePoint() {
        int plane = random.nextInt(4);
        int codePoint = plane == 0 ? 1 + random.nextInt(0x7F) : 1 + random.nextInt(plane == 1 ? 0xFFFF : 0x10FFFF);
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return surrogate ? 0xFFFD : codePoint;
    }

    byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        return bytes;
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    Instant instant() {
        long seconds = FIRST_SECOND + Math.floorMod(random.nextLong(), LAST_SECOND - FIRST_SECOND + 1);
        return Instant.ofEpochSecond(seconds, random.nextInt(1_000_000) * 1_000L);
    }

    LocalDateTime dateTime() {
        return LocalDateTime.ofInstant(instant(), ZoneOffset.UTC);
    }

    LocalDate date() {
        return dateTime().toLocalDate();
    }

    LocalTime time() {
        return dateTime().toLocalTime();
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return constants[random.nextInt(constants.length)];
    }
}
