package dev.relata.processor.testing;

import dev.relata.processor.model.Scalar;
import java.util.List;
import java.util.Random;

/** Conditions over the columns of {@link #model()}, in the language of {@code @Check}; the same ones for the same seed. */
public final class RandomConditions {
    private final Random random;

    public RandomConditions(long seed) {
        random = new Random(seed);
    }

    public static TestModel model() {
        return new TestModel("Item")
                .id()
                .with(
                        TestColumn.of("amount", Scalar.INT),
                        TestColumn.of("weight", Scalar.LONG).nullable(),
                        TestColumn.decimal("price", 12, 2),
                        TestColumn.decimal("rate", 6, 4).nullable(),
                        TestColumn.of("ratio", Scalar.DOUBLE),
                        TestColumn.text("title", 20),
                        TestColumn.of("open", Scalar.BOOLEAN),
                        TestColumn.enumeration("state", "State", "NEW", "PAID"),
                        TestColumn.of("day", Scalar.LOCAL_DATE),
                        TestColumn.of("madeAt", Scalar.INSTANT).nullable());
    }

    public String next() {
        return condition(3);
    }

    private String condition(int depth) {
        if (depth == 0) {
            return predicate();
        }
        return switch (random.nextInt(5)) {
            case 0 -> condition(depth - 1) + " AND " + condition(depth - 1);
            case 1 -> "(" + condition(depth - 1) + " OR " + condition(depth - 1) + ")";
            case 2 -> condition(depth - 1) + " OR " + condition(depth - 1);
            case 3 -> "NOT (" + condition(depth - 1) + ")";
            default -> predicate();
        };
    }

    private String predicate() {
        return switch (random.nextInt(10)) {
            case 0 -> "open";
            case 1 -> "state" + oneOf(" = ", " <> ") + oneOf("'NEW'", "'PAID'");
            case 2 -> "title" + comparison() + oneOf("'a'", "'B''s'", "''", "'ä'");
            case 3 -> "length(title)" + comparison() + random.nextInt(5);
            case 4 -> "day" + not() + " BETWEEN '2026-01-01' AND '2026-01-1" + random.nextInt(10) + "'";
            case 5 -> "madeAt" + oneOf(" IS NULL", " IS NOT NULL", " < '2026-01-01T00:00:00.5Z'");
            case 6 -> "ratio" + oneOf("", " * amount", " + weight") + comparison() + number(2);
            case 7 -> "amount" + not() + " IN (" + random.nextInt(4) + ", " + random.nextInt(4) + ")";
            case 8 -> sum() + not() + " BETWEEN " + sum() + " AND " + sum();
            default -> sum() + comparison() + sum();
        };
    }

    private String sum() {
        return switch (random.nextInt(6)) {
            case 0 -> "(" + term() + " - " + term() + ") * " + term();
            case 1 -> term() + " - (" + term() + " - " + term() + ")";
            case 2 -> term() + " * " + term() + " + " + term();
            case 3 -> term() + " * " + number(3) + " - " + term();
            default -> term();
        };
    }

    private String term() {
        return oneOf("amount", "weight", "price", "rate");
    }

    private String number(int scale) {
        String sign = random.nextInt(4) == 0 ? "-" : "";
        return sign + random.nextInt(20) + (scale == 0 || random.nextBoolean() ? "" : "." + random.nextInt(100));
    }

    private String comparison() {
        return oneOf(" = ", " <> ", " < ", " <= ", " > ", " >= ");
    }

    private String not() {
        return oneOf("", " NOT");
    }

    private String oneOf(String... texts) {
        return List.of(texts).get(random.nextInt(texts.length));
    }
}
