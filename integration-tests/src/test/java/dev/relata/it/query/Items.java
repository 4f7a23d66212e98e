package dev.relata.it.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows with many equal values and many nulls. */
final class Items {

    private Items() {}

    static List<NewItem> random(int count) {
        Random random = new Random(count);
        return IntStream.range(0, count)
                .mapToObj(i -> NewItem.name("name" + random.nextInt(20))
                        .left(random.nextInt(5))
                        .right(random.nextInt(5))
                        .sold(random.nextBoolean())
                        .day(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(10)))
                        .kind(random.nextBoolean() ? Item.Kind.APE : Item.Kind.ZEBRA)
                        .note(random.nextInt(3) == 0 ? null : "note" + random.nextInt(4))
                        .rank(random.nextInt(3) == 0 ? null : (Integer) random.nextInt(4))
                        .price(random.nextInt(3) == 0 ? Optional.empty() : Optional.of(price(random))))
                .toList();
    }

    private static BigDecimal price(Random random) {
        return BigDecimal.valueOf(random.nextInt(500), 2);
    }

    static NewItem named(String name) {
        return noted(name, null);
    }

    static NewItem noted(String name, @Nullable String note) {
        return NewItem.name(name)
                .left(1)
                .right(2)
                .sold(false)
                .day(LocalDate.EPOCH)
                .kind(Item.Kind.APE)
                .note(note);
    }
}
