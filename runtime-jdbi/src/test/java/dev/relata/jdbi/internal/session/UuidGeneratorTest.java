package dev.relata.jdbi.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class UuidGeneratorTest {

    @Test
    void countsUpEvenIfTheClockStandsOrGoesBack() {
        UuidGenerator generator = new UuidGenerator();
        String before = "";
        for (int i = 0; i < 20_000; i++) {
            UUID next = generator.next(1_000_000 - i % 3);
            assertThat(next.version()).isEqualTo(7);
            assertThat(next.variant()).isEqualTo(2);
            assertThat(next.toString()).as("in the order of both databases").isGreaterThan(before);
            before = next.toString();
        }
    }

    @Test
    void hasTheMillisecondsInFront() {
        long millis = 1_772_366_400_123L;
        assertThat(new UuidGenerator().next(millis).getMostSignificantBits() >>> 16)
                .isEqualTo(millis);
    }

    @Test
    void givesEachThreadItsOwn() {
        UuidGenerator generator = new UuidGenerator();
        List<CompletableFuture<List<UUID>>> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(CompletableFuture.supplyAsync(() -> {
                List<UUID> ids = new ArrayList<>();
                for (int n = 0; n < 5_000; n++) {
                    ids.add(generator.next(5));
                }
                return ids;
            }));
        }
        HashSet<UUID> all = new HashSet<>();
        threads.forEach(thread -> all.addAll(thread.join()));
        assertThat(all).hasSize(20_000);
    }
}
