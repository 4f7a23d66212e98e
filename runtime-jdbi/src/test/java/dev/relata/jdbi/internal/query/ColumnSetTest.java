package dev.relata.jdbi.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.jdbi.codegen.ColumnSet;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ColumnSetTest {

    @Test
    void holdsWhatASetOfNumbersHolds() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            ColumnSet set = ColumnSet.empty();
            TreeSet<Integer> expected = new TreeSet<>();
            int bound = round % 2 == 0 ? 64 : 300;
            for (int i = 0; i < random.nextInt(20); i++) {
                int column = random.nextInt(bound);
                set = set.with(column);
                expected.add(column);
            }
            TreeSet<Integer> found = new TreeSet<>();
            for (int column = set.next(0); column >= 0; column = set.next(column + 1)) {
                found.add(column);
            }
            assertThat(found).isEqualTo(expected);
            assertThat(set.size()).isEqualTo(expected.size());
            assertThat(set.isEmpty()).isEqualTo(expected.isEmpty());
            for (int column = -1; column < bound + 70; column++) {
                assertThat(set.has(column)).isEqualTo(expected.contains(column));
            }
            int[] descending =
                    expected.descendingSet().stream().mapToInt(i -> i).toArray();
            assertThat(ColumnSet.of(descending)).isEqualTo(set).hasSameHashCodeAs(set);
        }
    }

    @Test
    void isEqualByContent() {
        assertThat(ColumnSet.of(1, 64)).isNotEqualTo(ColumnSet.of(1));
        assertThat(ColumnSet.of(1, 64).without(ColumnSet.of(64))).isEqualTo(ColumnSet.of(1));
        assertThat(ColumnSet.firstOf(66).without(ColumnSet.firstOf(65))).isEqualTo(ColumnSet.of(65));
        assertThat(ColumnSet.of(0, 63, 64)).hasToString("{0, 63, 64}");
        assertThatThrownBy(() -> ColumnSet.of(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
