package dev.relata.it.values;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/** A row that is stored without trouble, to change one thing in. */
final class SampleInputs {

    private SampleInputs() {}

    static Required row() {
        return new Required(
                0,
                true,
                (byte) 1,
                (short) 2,
                3,
                4L,
                0.5f,
                0.25,
                new BigDecimal("1.0000"),
                BigDecimal.TEN,
                new BigDecimal("0.500000000000000000"),
                "text",
                "short",
                new byte[] {1},
                new UUID(1, 1),
                Instant.EPOCH,
                LocalDate.EPOCH,
                LocalTime.NOON,
                LocalDateTime.of(2024, 1, 1, 0, 0),
                Suit.CLUBS,
                Required.Colour.RED);
    }

    static NewRequired input() {
        return input(row());
    }

    static NewRequired input(Required row) {
        return NewRequired.flag(row.flag())
                .tiny(row.tiny())
                .small(row.small())
                .medium(row.medium())
                .large(row.large())
                .single(row.single())
                .twice(row.twice())
                .amount(row.amount())
                .whole(row.whole())
                .fraction(row.fraction())
                .text(row.text())
                .shortText(row.shortText())
                .bytes(row.bytes())
                .uuid(row.uuid())
                .instant(row.instant())
                .date(row.date())
                .time(row.time())
                .dateTime(row.dateTime())
                .suit(row.suit())
                .colour(row.colour());
    }
}
