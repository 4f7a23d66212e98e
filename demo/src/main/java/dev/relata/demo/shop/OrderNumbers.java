package dev.relata.demo.shop;

import java.util.random.RandomGenerator;

/** Numbers of orders: short enough for the phone, and they do not tell how many orders there are. */
public final class OrderNumbers {

    /** Nothing that is mistaken for something else: no I, L, O and U. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final RandomGenerator random;

    public OrderNumbers(RandomGenerator random) {
        this.random = random;
    }

    /** The next one, as {@code 7KQ2-M9XD}. That no two orders share one is up to the database. */
    public String next() {
        return fourDigits() + "-" + fourDigits();
    }

    private String fourDigits() {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            digits.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return digits.toString();
    }
}
