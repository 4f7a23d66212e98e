package dev.relata.it.query;

import static dev.relata.it.query.QueriesTables.ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Streams do not hold the rows that they do not stand on. */
@OnEachDatabase
class StreamsTest {

    private static final int ROWS = 20_000;
    private static final String NOTE = "2,000 characters in all ".repeat(100).substring(0, 2_000);
    private static final long MEGABYTE = 1_000_000;

    private final QueriesDatabase db;

    StreamsTest(TestDatabase database) {
        db = new QueriesDatabase(database.with(QueriesDatabase::createSchema));
    }

    /** All rows together are 40 MB at the least. */
    @Test
    void memoryStaysFlat() {
        for (int from = 0; from < ROWS; from += 2_000) {
            List<Item> inserted = db.item()
                    .insertAll(IntStream.range(from, from + 2_000)
                            .mapToObj(i -> Items.noted("name" + i, NOTE))
                            .toList());
            assertThat(inserted).hasSize(2_000);
        }
        long before = usedMemory();
        List<Long> grown = new ArrayList<>();
        AtomicLong seen = new AtomicLong();

        long rows = db.item().orderBy(ITEM.id.asc()).stream(items -> items.peek(item -> {
                    if (seen.getAndIncrement() % (ROWS / 4) == 0) {
                        grown.add(usedMemory() - before);
                    }
                })
                .filter(item -> item.id() > 0)
                .count());

        assertThat(rows).isEqualTo(ROWS);
        assertThat(grown).hasSize(4).allMatch(bytes -> bytes < 10 * MEGABYTE);
    }

    private static long usedMemory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
