package dev.relata.processor.random;

import java.util.ArrayList;
import java.util.List;

/** Numbers that choices are made by, one after the other: 0 is the simplest choice, and all that is left at the end. */
final class Choices {
    private final List<Integer> numbers;
    private int next;

    Choices(List<Integer> numbers) {
        this.numbers = List.copyOf(numbers);
    }

    /** One of 0 to {@code count - 1}. */
    int below(int count) {
        return next < numbers.size() ? numbers.get(next++) % count : 0;
    }

    /** True once in so many times. */
    boolean rarely(int times) {
        return below(times) == times - 1;
    }

    <T> T of(List<T> items) {
        return items.get(below(items.size()));
    }

    /** One of them, which is taken away. */
    <T> T take(List<T> items) {
        return items.remove(below(items.size()));
    }

    /** Some of them, at least one, in any order. */
    <T> List<T> some(List<T> items, int most) {
        List<T> left = new ArrayList<>(items);
        List<T> chosen = new ArrayList<>();
        for (int count = 1 + below(most); count > 0 && !left.isEmpty(); count--) {
            chosen.add(take(left));
        }
        return chosen;
    }
}
