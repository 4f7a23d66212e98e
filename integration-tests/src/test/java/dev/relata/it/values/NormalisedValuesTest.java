package dev.relata.it.values;

import static dev.relata.it.values.ValuesTables.REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.Condition;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** The few values that come back other than they were given, and are found by what was given. */
@OnEachDatabase
class NormalisedValuesTest {

    private static final LocalTime LAST = LocalTime.of(23, 59, 59, 999_999_000);

    private final ValuesDatabase db;
    private final Required row;

    NormalisedValuesTest(TestDatabase database) {
        db = new ValuesDatabase(database.with(ValuesDatabase::createSchema));
        row = db.required().insert(SampleInputs.input());
    }

    @Test
    void instantsAreCutToMicrosecondsTowardThePast() {
        Instant given = Instant.parse("2024-02-29T23:59:59.999999999Z");
        assertThat(written(new RequiredPatch().instant(given)).instant()).isEqualTo("2024-02-29T23:59:59.999999Z");
        assertFound(REQUIRED.instant.eq(given));
        assertFound(REQUIRED.instant.in(given));
        assertFound(REQUIRED.instant.between(given, given));

        Instant early = Instant.parse("1969-12-31T23:59:59.999999999Z");
        assertThat(written(new RequiredPatch().instant(early)).instant()).isEqualTo("1969-12-31T23:59:59.999999Z");
        assertFound(REQUIRED.instant.ge(early));
        assertFound(REQUIRED.instant.lt(Instant.EPOCH));

        Instant last = Instant.parse("9999-12-31T23:59:59.999999999Z");
        assertThat(written(new RequiredPatch().instant(last)).instant()).isEqualTo("9999-12-31T23:59:59.999999Z");
    }

    @Test
    void localTimesAreCutToMicroseconds() {
        assertThat(written(new RequiredPatch().time(LocalTime.MAX)).time()).isEqualTo(LAST);
        assertFound(REQUIRED.time.eq(LocalTime.MAX));
        assertFound(REQUIRED.time.le(LocalTime.MAX));
        assertThat(written(new RequiredPatch().time(LocalTime.of(0, 0, 0, 999))).time())
                .isEqualTo(LocalTime.MIDNIGHT);
    }

    @Test
    void localDateTimesAreCutToMicroseconds() {
        LocalDateTime given = LocalDate.of(1960, 1, 1).atTime(LocalTime.MAX);
        assertThat(written(new RequiredPatch().dateTime(given)).dateTime())
                .isEqualTo(LocalDate.of(1960, 1, 1).atTime(LAST));
        assertFound(REQUIRED.dateTime.eq(given));
        assertFound(REQUIRED.dateTime.in(given));
    }

    @Test
    void negativeZeroIsZero() {
        Required updated = written(new RequiredPatch().twice(-0.0).single(-0.0f));

        assertThat(Double.doubleToRawLongBits(updated.twice())).isZero();
        assertThat(Float.floatToRawIntBits(updated.single())).isZero();
        assertFound(REQUIRED.twice.eq(-0.0).and(REQUIRED.twice.eq(0.0)).and(REQUIRED.twice.in(-0.0)));
        assertFound(REQUIRED.single.eq(-0.0f).and(REQUIRED.single.eq(0.0f)).and(REQUIRED.single.in(-0.0f)));
    }

    @Test
    void decimalsTakeTheScaleOfTheirColumn() {
        assertThat(written(new RequiredPatch().amount(new BigDecimal("9.9"))).amount())
                .isEqualTo("9.9000");
        assertFound(REQUIRED.amount.eq(new BigDecimal("9.90")));
        assertFound(REQUIRED.amount.in(new BigDecimal("9.900000000")));
        assertThat(written(new RequiredPatch().amount(new BigDecimal("1E+3"))).amount())
                .isEqualTo("1000.0000");
        assertThat(written(new RequiredPatch().amount(new BigDecimal("0E+50"))).amount())
                .isEqualTo("0.0000");
        assertThat(written(new RequiredPatch().amount(new BigDecimal("2.50000000000000000000")))
                        .amount())
                .isEqualTo("2.5000");
        assertThat(written(new RequiredPatch().whole(new BigDecimal("7.000"))).whole())
                .isEqualTo("7");
    }

    /** One character to us, and never what another client could store in its place. */
    @Test
    void textsAreNotNormalised() {
        assertThat(written(new RequiredPatch().text("e\u0301")).text()).isEqualTo("e\u0301");
        assertThat(db.required().where(REQUIRED.text.eq("\u00E9")).exists()).isFalse();
        assertThat(db.required().where(REQUIRED.text.eqIgnoreCase("\u00C9")).exists())
                .isFalse();
    }

    private Required written(RequiredPatch patch) {
        Required updated = db.required().update(row.id(), patch);
        assertThat(Contents.of(db.required().get(row.id()))).isEqualTo(Contents.of(updated));
        return updated;
    }

    private void assertFound(Condition<Required> condition) {
        assertThat(db.required().where(condition).exists())
                .as("a row that meets %s", condition)
                .isTrue();
    }
}
