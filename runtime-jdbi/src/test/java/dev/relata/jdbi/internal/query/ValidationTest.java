package dev.relata.jdbi.internal.query;

import static dev.relata.jdbi.testing.AllTypesTable.ALL;
import static dev.relata.jdbi.testing.TaskTable.TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.TypedColumn;
import dev.relata.jdbi.internal.CapturingBinder;
import dev.relata.jdbi.testing.AllTypes;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What columns refuse, and what they make of the rest. */
class ValidationTest {

    private static @Nullable Object bound(Bind bind) throws SQLException {
        CapturingBinder binder = new CapturingBinder();
        bind.to(binder);
        assertThat(binder.values()).hasSize(1);
        return binder.values().get(0);
    }

    private interface Bind {
        void to(CapturingBinder binder) throws SQLException;
    }

    private static <T> @Nullable Object bound(TypedColumn<?, T> column, @Nullable T value) throws SQLException {
        return bound(to -> column.bindTo(to, value));
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(InvalidValueException.class).hasMessage(message);
    }

    @Test
    void nullInARequiredColumn() throws SQLException {
        refused(() -> bound(TASK.title, null), "`Task.title` is required and cannot be null");
        refused(() -> bound(TASK.version, null), "`Task.version` is required and cannot be null");
        refused(
                () -> bound(to -> TASK.updatedAt.bindTo(to, Optional.empty())),
                "`Task.updatedAt` is required and cannot be null");
        assertThat(bound(TASK.rank, null)).isNull();
        assertThat(bound(to -> TASK.due.bindTo(to, Optional.empty()))).isNull();
        assertThat(bound(to -> TASK.due.bindTo(to, Optional.of(Instant.EPOCH)))).isEqualTo(Instant.EPOCH);
        assertThat(bound(ALL.amount, null)).isNull();
        assertThat(bound(ALL.color, null)).isNull();
    }

    @Test
    void typedValuesAndEnumsAreBoundAsWhatTheyHold() throws SQLException {
        assertThat(bound(ALL.amount, new AllTypes.Amount(7))).isEqualTo(7L);
        assertThat(bound(ALL.color, AllTypes.Color.GREEN)).isEqualTo("GREEN");
        refused(
                () -> bound(ALL.label, new AllTypes.Label("a\0")),
                "`AllTypes.label` cannot hold U+0000, which is at index 1 of the text");
    }

    @Test
    void textsLongerThanTheirColumn() throws SQLException {
        assertThat(bound(ALL.code, "😀😀😀😀😀")).isEqualTo("😀😀😀😀😀");
        refused(
                () -> bound(ALL.code, "😀😀😀😀😀😀"),
                "`AllTypes.code` takes at most 5 characters, but the text has 6");
        assertThat(ALL.code.eq("a text is compared, whatever its length")).isNotNull();
    }

    @Test
    void textsThatAreNoUnicode() {
        refused(() -> bound(ALL.text, "ab\0"), "`AllTypes.text` cannot hold U+0000, which is at index 2 of the text");
        for (String text : List.of("a\uD800", "a\uD800b", "a\uDC00", "a\uDC00\uD800")) {
            String message = "`AllTypes.text` cannot hold an unpaired surrogate: "
                    + (text.startsWith("a\uD800") ? "U+D800" : "U+DC00") + " is at index 1 of the text";
            refused(() -> bound(ALL.text, text), message);
            refused(() -> ALL.text.eq(text).toString(), message);
            refused(() -> ALL.text.contains(text).toString(), message);
            refused(() -> ALL.text.startsWithIgnoreCase(text).toString(), message);
            refused(() -> ALL.text.in("b", text).toString(), message);
        }
    }

    @Test
    void numbersThatAreNotFinite() throws SQLException {
        refused(
                () -> bound(to -> TASK.effort.bindTo(to, Double.NaN)),
                "`Task.effort` takes finite numbers only, not NaN");
        refused(
                () -> bound(TASK.effort, Double.POSITIVE_INFINITY),
                "`Task.effort` takes finite numbers only, not Infinity");
        refused(
                () -> bound(to -> TASK.share.bindTo(to, Float.NEGATIVE_INFINITY)),
                "`Task.share` takes finite numbers only, not -Infinity");
        refused(() -> TASK.share.lt(Float.NaN).toString(), "`Task.share` takes finite numbers only, not NaN");
        assertThat(bound(to -> TASK.effort.bindTo(to, -0.0))).isEqualTo(0.0);
        assertThat(bound(TASK.effort, -0.0)).isEqualTo(0.0);
        assertThat(bound(to -> TASK.share.bindTo(to, -0.0f))).isEqualTo(0.0f);
        assertThat(bound(TASK.share, -0.0f)).isEqualTo(0.0f);
    }

    @Test
    void decimalsThatDoNotFit() throws SQLException {
        assertThat(bound(ALL.money, new BigDecimal("9.9"))).isEqualTo(new BigDecimal("9.90"));
        assertThat(bound(ALL.money, new BigDecimal("9.9000"))).isEqualTo(new BigDecimal("9.90"));
        assertThat(bound(ALL.money, new BigDecimal("1E+15"))).isEqualTo(new BigDecimal("1000000000000000.00"));
        assertThat(bound(ALL.money, new BigDecimal("0E+1000000000"))).isEqualTo(new BigDecimal("0.00"));
        assertThat(bound(ALL.money, new BigDecimal("-0.000000"))).isEqualTo(new BigDecimal("0.00"));
        for (String value : List.of(
                "9.999",
                "0.001",
                "10000000000000000",
                "1E+16",
                "99999999999999999.99",
                "1E+1000000000",
                "1E-1000000000")) {
            String message = "`AllTypes.money` takes 18 digits, 2 of them after the point: " + value + " does not fit";
            refused(() -> bound(ALL.money, new BigDecimal(value)), message);
            refused(() -> ALL.money.lt(new BigDecimal(value)).toString(), message);
        }
    }

    @Test
    void timesAreCutToMicrosecondsTowardThePast() throws SQLException {
        assertThat(bound(ALL.instant, Instant.parse("2026-01-01T00:00:00.123456999Z")))
                .isEqualTo(Instant.parse("2026-01-01T00:00:00.123456Z"));
        assertThat(bound(ALL.instant, Instant.parse("1969-12-31T23:59:59.999999999Z")))
                .isEqualTo(Instant.parse("1969-12-31T23:59:59.999999Z"));
        assertThat(bound(ALL.instant, Instant.parse("9999-12-31T23:59:59.999999999Z")))
                .isEqualTo(Instant.parse("9999-12-31T23:59:59.999999Z"));
        assertThat(bound(ALL.time, LocalTime.parse("23:59:59.999999999")))
                .isEqualTo(LocalTime.parse("23:59:59.999999"));
        assertThat(bound(ALL.dateTime, LocalDateTime.parse("9999-12-31T23:59:59.999999999")))
                .isEqualTo(LocalDateTime.parse("9999-12-31T23:59:59.999999"));
    }

    @Test
    void yearsThatNotAllDatabasesHave() {
        refused(
                () -> bound(ALL.instant, Instant.parse("0000-12-31T23:59:59.999999999Z")),
                "`AllTypes.instant` takes the years 1 to 9999 only, not 0000-12-31T23:59:59.999999999Z");
        refused(
                () -> bound(ALL.instant, Instant.MAX),
                "`AllTypes.instant` takes the years 1 to 9999 only, not +1000000000-12-31T23:59:59.999999999Z");
        refused(
                () -> bound(ALL.date, LocalDate.of(0, 12, 31)),
                "`AllTypes.date` takes the years 1 to 9999 only, not 0000-12-31");
        refused(
                () -> bound(ALL.dateTime, LocalDateTime.of(10000, 1, 1, 0, 0)),
                "`AllTypes.dateTime` takes the years 1 to 9999 only, not +10000-01-01T00:00");
    }

    @Test
    void integersOutsideTheRangeOfTheirColumn() {
        refused(() -> ALL.int8.eq(128).toString(), "`AllTypes.int8` is a byte: 128 is outside its range");
        refused(() -> ALL.int16.in(1, -32769).toString(), "`AllTypes.int16` is a short: -32769 is outside its range");
    }

    @Test
    @SuppressWarnings("NullAway") // null where it must not be is what this is about
    void nullInAComparison() {
        String none = null;
        Collection<String> withNull = Arrays.asList("a", null);
        refused(
                () -> TASK.title.eq(none).toString(),
                "`Task.title`: eq(null) is true for no row; isNull() asks for null");
        refused(
                () -> TASK.title.ne(none).toString(),
                "`Task.title`: ne(null) is true for no row; isNotNull() asks for any value");
        refused(
                () -> TASK.title.ge(none).toString(),
                "`Task.title`: ge(null) is true for no row; isNull() asks for null");
        refused(
                () -> TASK.title.between("a", none).toString(),
                "`Task.title`: le(null) is true for no row; isNull() asks for null");
        refused(
                () -> TASK.title.contains(none).toString(),
                "`Task.title`: contains(null) is true for no row; isNull() asks for null");
        refused(
                () -> TASK.title.in(withNull).toString(),
                "`Task.title`: in(..) cannot hold null; isNull() asks for null");
        refused(
                () -> TASK.title.notIn("a", none).toString(),
                "`Task.title`: notIn(..) cannot hold null; isNull() asks for null");
    }

    @Test
    void valuesAreTakenWhenAConditionIsMade() {
        byte[] bytes = {1};
        var condition = ALL.bytes.eq(bytes);
        bytes[0] = 2;
        assertThat(condition).hasToString("bytes = 0x01");
    }
}
