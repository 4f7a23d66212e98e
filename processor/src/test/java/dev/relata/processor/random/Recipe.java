package dev.relata.processor.random;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * What a random schema is made from, in numbers: without one of the lists in it, or with smaller numbers, it makes a
 * simpler schema. That is how a failure shrinks.
 */
record Recipe(
        List<List<Integer>> models,
        List<List<Integer>> relations,
        List<List<Integer>> keys,
        List<List<Integer>> mistakes) {

    private static final int MOST = 5_000;

    static Arbitrary<Recipe> recipes(int mostMistakes, int seed) {
        return Combinators.combine(
                        lists(28, 1, 6, seed),
                        lists(8, 0, 8, seed),
                        lists(8, 0, 4, seed),
                        lists(8, 0, mostMistakes, seed))
                .as(Recipe::new);
    }

    Schema schema() {
        Schema schema = RandomSchema.of(this);
        for (List<Integer> mistake : mistakes) {
            schema = Mistakes.make(schema, new Choices(mistake));
        }
        return schema;
    }

    static Arbitrary<List<List<Integer>>> lists(int length, int least, int most, int seed) {
        return Arbitraries.integers()
                .between(0, MOST)
                .withDistribution(RandomDistribution.uniform())
                .map(number -> Math.floorMod(number + seed * 7919L, MOST + 1))
                .list()
                .ofSize(length)
                .list()
                .ofMinSize(least)
                .ofMaxSize(most);
    }

    @Override
    public String toString() {
        return schema().toString();
    }
}
