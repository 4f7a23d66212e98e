package dev.relata.demo.sample;

import java.util.List;
import java.util.random.RandomGenerator;

/** Takes one of several. */
final class Pick {

    private final RandomGenerator random;

    Pick(RandomGenerator random) {
        this.random = random;
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    String oneOf(String[] values) {
        return values[random.nextInt(values.length)];
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** True in so many of a hundred cases. */
    boolean inPercent(int percent) {
        return random.nextInt(100) < percent;
    }
}
