package dev.relata.it.values;

import static dev.relata.it.values.ValuesTables.REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.Condition;
import dev.relata.jdbi.InvalidValueException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What no database stores, or not every one of them, is refused by name before the database sees it. */
@OnEachDatabase
class RefusedValuesTest {

    private final ValuesDatabase db;
    private final Required row;

    RefusedValuesTest(TestDatabase database) {
        db = new ValuesDatabase(database.with(ValuesDatabase::createSchema));
        row = db.required().insert(SampleInputs.input());
    }

    @Test
    void textsWithoutAPlaceInADatabase() {
        for (String text : List.of("a\0b", "\0", "\uD800", "x\uDFFF", "\uDC00\uD800", "\uD83Dx")) {
            refused("text", new RequiredPatch().text(text));
            refused("text", () -> REQUIRED.text.eq(text));
            refused("text", () -> REQUIRED.text.contains(text));
            refused("text", () -> REQUIRED.text.startsWithIgnoreCase(text));
            refused("text", () -> REQUIRED.text.in("fine", text));
        }
    }

    @Test
    void textsLongerThanTheirColumn() {
        refused("shortText", new RequiredPatch().shortText("123456"));
        refused("shortText", new RequiredPatch().shortText("\uD83D\uDE00".repeat(6)));
    }

    @Test
    void numbersThatAreNone() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            refused("twice", new RequiredPatch().twice(value));
            refused("single", new RequiredPatch().single((float) value));
            refused("twice", () -> REQUIRED.twice.lt(value));
            refused("single", () -> REQUIRED.single.in((float) value));
        }
    }

    @Test
    void decimalsThatDoNotFit() {
        for (String amount : List.of("0.00001", "100000000000000", "-100000000000000.0001", "1E+14", "1E-5")) {
            refused("amount", new RequiredPatch().amount(new BigDecimal(amount)));
            refused("amount", () -> REQUIRED.amount.gt(new BigDecimal(amount)));
        }
        refused("whole", new RequiredPatch().whole(new BigDecimal("0.5")));
        refused("whole", new RequiredPatch().whole(new BigDecimal("1000000000000000000")));
        refused("fraction", new RequiredPatch().fraction(BigDecimal.ONE));
        refused("whole", new RequiredPatch().whole(new BigDecimal("1E+1000000000")));
        refused("whole", new RequiredPatch().whole(new BigDecimal("1E-1000000000")));
    }

    @Test
    void yearsThatNotEveryDatabaseHas() {
        for (Instant instant : List.of(
                Instant.MIN,
                Instant.parse("0000-12-31T23:59:59.999999Z"),
                Instant.parse("+10000-01-01T00:00:00Z"),
                Instant.MAX)) {
            refused("instant", new RequiredPatch().instant(instant));
            refused("instant", () -> REQUIRED.instant.ge(instant));
        }
        for (LocalDate date :
                List.of(LocalDate.MIN, LocalDate.of(0, 12, 31), LocalDate.of(10000, 1, 1), LocalDate.MAX)) {
            refused("date", new RequiredPatch().date(date));
            refused("date", () -> REQUIRED.date.between(date, LocalDate.EPOCH));
            refused("dateTime", new RequiredPatch().dateTime(date.atStartOfDay()));
            refused("dateTime", () -> REQUIRED.dateTime.in(date.atStartOfDay()));
        }
        refused("dateTime", new RequiredPatch().dateTime(LocalDateTime.MAX));
    }

    @Test
    @SuppressWarnings("NullAway") // callers need not check for null
    void nullWhereThereIsNone() {
        refused("text", new RequiredPatch().text(null));
        refused("medium", new RequiredPatch().medium(null));
        refused("bytes", new RequiredPatch().bytes(null));
        refused("suit", new RequiredPatch().suit(null));
        refused("text", () -> REQUIRED.text.eq((String) null));
        refused("text", () -> REQUIRED.text.contains(null));
        refused("suit", () -> REQUIRED.suit.in(Suit.CLUBS, null));
        refused("instant", () -> REQUIRED.instant.lt((Instant) null));
    }

    @Test
    void oneRefusedRowOfManyLeavesNothing() {
        List<NewRequired> inputs =
                List.of(SampleInputs.input(), SampleInputs.input(withText("\0")), SampleInputs.input());

        assertThatThrownBy(() -> db.required().insertAll(inputs))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("`Required.text`");

        assertThat(db.required().count()).isEqualTo(1);
    }

    private void refused(String component, RequiredPatch patch) {
        assertThatThrownBy(() -> db.required().update(row.id(), patch))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("`Required." + component + "`");
        assertThatThrownBy(() -> db.required().updateAll(patch)).isInstanceOf(InvalidValueException.class);
        assertThat(Contents.of(db.required().get(row.id()))).isEqualTo(Contents.of(row));
    }

    private void refused(String component, Supplier<Condition<Required>> condition) {
        assertThatThrownBy(condition::get)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("`Required." + component + "`");
    }

    private static Required withText(String text) {
        Required row = SampleInputs.row();
        return new Required(
                row.id(),
                row.flag(),
                row.tiny(),
                row.small(),
                row.medium(),
                row.large(),
                row.single(),
                row.twice(),
                row.amount(),
                row.whole(),
                row.fraction(),
                text,
                row.shortText(),
                row.bytes(),
                row.uuid(),
                row.instant(),
                row.date(),
                row.time(),
                row.dateTime(),
                row.suit(),
                row.colour());
    }
}
