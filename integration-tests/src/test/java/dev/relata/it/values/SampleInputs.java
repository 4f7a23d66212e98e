package dev.relata.it.values;

import static dev.relata.it.values.EdgeValues.at;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** Rows with a value for every type. */
final class SampleInputs {

    private SampleInputs() {}

    /** A row that is stored without trouble. */
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

    /** A row of edge values; over {@link EdgeValues#ROWS} numbers, every one of them. */
    static Required edges(int i) {
        return new Required(
                0,
                i % 2 == 0,
                at(EdgeValues.BYTES, i),
                at(EdgeValues.SHORTS, i),
                at(EdgeValues.INTS, i),
                at(EdgeValues.LONGS, i),
                at(EdgeValues.FLOATS, i),
                at(EdgeValues.DOUBLES, i),
                at(EdgeValues.AMOUNTS, i),
                at(EdgeValues.WHOLES, i),
                at(EdgeValues.FRACTIONS, i),
                at(EdgeValues.TEXTS, i),
                at(EdgeValues.SHORT_TEXTS, i),
                at(EdgeValues.BINARIES, i),
                at(EdgeValues.UUIDS, i),
                at(EdgeValues.INSTANTS, i),
                at(EdgeValues.DATES, i),
                at(EdgeValues.TIMES, i),
                at(EdgeValues.DATE_TIMES, i),
                at(List.of(Suit.values()), i),
                at(List.of(Required.Colour.values()), i));
    }

    /** A row of random values. */
    static Required random(RandomValues random) {
        return new Required(
                0,
                random.flag(),
                (byte) random.number(8),
                (short) random.number(16),
                (int) random.number(32),
                random.number(64),
                random.single(),
                random.twice(),
                random.decimal(18, 4),
                random.decimal(18, 0),
                random.decimal(18, 18),
                random.text(60),
                random.text(5),
                random.bytes(),
                random.uuid(),
                random.instant(),
                random.date(),
                random.time(),
                random.dateTime(),
                random.constant(Suit.class),
                random.constant(Required.Colour.class));
    }
}
