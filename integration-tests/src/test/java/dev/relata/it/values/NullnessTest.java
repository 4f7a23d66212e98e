package dev.relata.it.values;

import static dev.relata.it.values.ValuesTables.ABSENT;
import static dev.relata.it.values.ValuesTables.OPTIONALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.Condition;
import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.Ordering;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Nulls of every type: written by leaving out, by saying so, by a patch; read as null or as an empty Optional. */
@OnEachDatabase
class NullnessTest {

    private final ValuesDatabase db;

    NullnessTest(TestDatabase database) {
        db = new ValuesDatabase(database.with(ValuesDatabase::createSchema));
    }

    @Test
    void whatIsLeftOutOfAnInsertIsNull() {
        Absent row = db.absent().insert(NewAbsent.defaults());

        assertThat(Contents.of(row)).isEqualTo(Contents.of(nulls(row.id())));
        assertThat(Contents.of(db.absent().get(row.id()))).isEqualTo(Contents.of(row));
    }

    @Test
    void valuesOfNullableColumnsComeBack() {
        Absent row = db.absent().insert(allGiven());

        assertThat(Contents.of(row)).isEqualTo(Contents.of(values(row.id())));
        assertThat(Contents.of(db.absent().get(row.id()))).isEqualTo(Contents.of(row));
        assertThat(Contents.of(db.absent().update(row))).isEqualTo(Contents.of(row));
    }

    @Test
    void zeroAndEmptyAreNotNull() {
        Absent row = db.absent()
                .insert(NewAbsent.defaults()
                        .flag(false)
                        .tiny((byte) 0)
                        .small((short) 0)
                        .medium(0)
                        .large(0)
                        .single(0)
                        .twice(0)
                        .amount(new BigDecimal("0.0000"))
                        .text("")
                        .shortText("")
                        .bytes(new byte[0]));

        assertThat(row.flag()).isFalse();
        assertThat(row.tiny()).isZero();
        assertThat(row.small()).isZero();
        assertThat(row.medium()).isZero();
        assertThat(row.large()).isZero();
        assertThat(row.single()).isZero();
        assertThat(row.twice()).isZero();
        assertThat(row.amount()).isEqualTo("0.0000");
        assertThat(row.text()).isEmpty();
        assertThat(row.shortText()).isEmpty();
        assertThat(row.bytes()).isEmpty();
        assertThat(Contents.of(db.absent().get(row.id()))).isEqualTo(Contents.of(row));
    }

    @Test
    void anArrayThatChangesLaterChangesNoInput() {
        byte[] bytes = {1};
        NewAbsent input = NewAbsent.defaults().bytes(bytes);
        AbsentPatch patch = new AbsentPatch().bytes(bytes);
        bytes[0] = 2;

        Absent row = db.absent().insert(input);

        assertThat(row.bytes()).containsExactly(1);
        assertThat(db.absent().update(row, patch).bytes()).containsExactly(1);
    }

    @Test
    @SuppressWarnings("NullAway") // what callers without a checker of nulls may do
    void nullWhereAnArgumentIsNeededIsRefused() {
        List<ThrowingCallable> calls = List.of(
                () -> db.absent().insert(null),
                () -> db.absent().update((Absent) null),
                () -> db.absent().update((short) 1, null),
                () -> db.absent().where(null).list(),
                () -> db.absent().orderBy((Ordering<Absent>) null).list(),
                () -> db.absent().after(null).list());

        assertThat(calls)
                .allSatisfy(call -> assertThatThrownBy(call)
                        .isInstanceOf(InvalidValueException.class)
                        .hasMessageContaining("null"));
    }

    @Test
    void nullsAreWrittenByWholeRowsAndPatches() {
        Absent first = db.absent().insert(allGiven());
        Absent second = db.absent().insert(allGiven());

        Absent byRow = db.absent().update(nulls(first.id()));
        Absent byPatch = db.absent()
                .update(
                        second.id(),
                        new AbsentPatch()
                                .flag(null)
                                .tiny(null)
                                .small(null)
                                .medium(null)
                                .large(null)
                                .single(null)
                                .twice(null)
                                .amount(null)
                                .text(null)
                                .shortText(null)
                                .bytes(null)
                                .uuid(null)
                                .instant(null)
                                .date(null)
                                .time(null)
                                .dateTime(null)
                                .suit(null)
                                .colour(null)
                                .label(null)
                                .typedAmount(null));

        assertThat(Contents.of(byRow)).isEqualTo(Contents.of(nulls(first.id())));
        assertThat(Contents.of(byPatch)).isEqualTo(Contents.of(nulls(second.id())));
    }

    @Test
    void emptyOptionalsComeBack() {
        Optionals row = db.optionals().insert(NewOptionals.defaults());

        assertThat(Contents.of(row)).isEqualTo(Contents.of(empty(row.id())));
        assertThat(Contents.of(db.optionals().get(row.id()))).isEqualTo(Contents.of(row));
    }

    @Test
    void optionalsTakeValuesAndOptionals() {
        Optionals plain = db.optionals()
                .insert(NewOptionals.defaults()
                        .flag(false)
                        .tiny((byte) 0)
                        .small((short) -1)
                        .medium(1)
                        .large(Long.MIN_VALUE)
                        .single(0.5f)
                        .twice(0.25)
                        .amount(new BigDecimal("1.5000"))
                        .text("")
                        .shortText("12345")
                        .bytes(new byte[] {1, 2})
                        .uuid(new UUID(1, 2))
                        .instant(Instant.EPOCH)
                        .date(LocalDate.EPOCH)
                        .time(LocalTime.NOON)
                        .dateTime(LocalDateTime.of(2024, 1, 2, 3, 4))
                        .suit(Suit.DIAMONDS)
                        .colour(Required.Colour.GREEN)
                        .label(new Label("l"))
                        .count(new Count(3)));
        Optionals optional = db.optionals()
                .insert(NewOptionals.defaults()
                        .flag(plain.flag())
                        .tiny(plain.tiny())
                        .small(plain.small())
                        .medium(plain.medium())
                        .large(plain.large())
                        .single(plain.single())
                        .twice(plain.twice())
                        .amount(plain.amount())
                        .text(plain.text())
                        .shortText(plain.shortText())
                        .bytes(plain.bytes())
                        .uuid(plain.uuid())
                        .instant(plain.instant())
                        .date(plain.date())
                        .time(plain.time())
                        .dateTime(plain.dateTime())
                        .suit(plain.suit())
                        .colour(plain.colour())
                        .label(plain.label())
                        .count(plain.count()));

        assertThat(Contents.of(plain))
                .doesNotContainValue(Optional.empty())
                .containsEntry("suit", Optional.of(Suit.DIAMONDS));
        assertThat(Contents.of(db.optionals().get(plain.id()))).isEqualTo(Contents.of(plain));
        assertThat(optional).usingRecursiveComparison().ignoringFields("id").isEqualTo(plain);
        Optionals emptied = db.optionals().update(empty(plain.id()));
        assertThat(Contents.of(emptied)).isEqualTo(Contents.of(empty(plain.id())));
        Optionals again = db.optionals()
                .update(plain.id(), new OptionalsPatch().text("again").count(Optional.empty()));
        assertThat(again.text()).contains("again");
        assertThat(db.optionals()
                        .update(plain.id(), new OptionalsPatch().text(Optional.empty()))
                        .text())
                .isEmpty();
    }

    @Test
    void nullsAreFoundByIsNullAndByNothingElse() {
        Absent missing = db.absent().insert(NewAbsent.defaults());
        Absent given = db.absent().insert(allGiven());

        List<Condition<Absent>> isNull = List.of(
                ABSENT.flag.isNull(),
                ABSENT.tiny.isNull(),
                ABSENT.small.isNull(),
                ABSENT.medium.isNull(),
                ABSENT.large.isNull(),
                ABSENT.single.isNull(),
                ABSENT.twice.isNull(),
                ABSENT.amount.isNull(),
                ABSENT.text.isNull(),
                ABSENT.shortText.isNull(),
                ABSENT.bytes.isNull(),
                ABSENT.uuid.isNull(),
                ABSENT.instant.isNull(),
                ABSENT.date.isNull(),
                ABSENT.time.isNull(),
                ABSENT.dateTime.isNull(),
                ABSENT.suit.isNull(),
                ABSENT.colour.isNull(),
                ABSENT.label.isNull(),
                ABSENT.typedAmount.isNull());

        for (Condition<Absent> condition : isNull) {
            assertThat(db.absent().where(condition).one().id()).isEqualTo(missing.id());
            assertThat(db.absent().where(condition.not()).one().id()).isEqualTo(given.id());
        }
        assertThat(db.absent().where(ABSENT.medium.ne(1)).count()).isEqualTo(1);
        assertThat(db.absent().where(ABSENT.medium.notIn(1, 2)).count()).isEqualTo(1);
        assertThat(db.absent().where(ABSENT.medium.eq(1).not()).count()).isEqualTo(1);
        assertThat(db.absent().where(ABSENT.medium.eq(ABSENT.medium)).count()).isEqualTo(1);
        assertThat(db.optionals().where(OPTIONALS.count.isNotNull()).exists()).isFalse();
    }

    private static NewAbsent allGiven() {
        Absent row = values((short) 0);
        return NewAbsent.defaults()
                .flag(row.flag())
                .tiny(row.tiny())
                .small(row.small())
                .medium(row.medium())
                .large(row.large())
                .single(row.single())
                .twice(row.twice())
                .amount(row.amount())
                .text(row.text())
                .shortText(row.shortText())
                .bytes(row.bytes())
                .uuid(row.uuid())
                .instant(row.instant())
                .date(row.date())
                .time(row.time())
                .dateTime(row.dateTime())
                .suit(row.suit())
                .colour(row.colour())
                .label(row.label())
                .typedAmount(row.typedAmount());
    }

    private static Absent values(short id) {
        return new Absent(
                id,
                true,
                (byte) -7,
                (short) 300,
                70_000,
                1L << 40,
                0.1f,
                0.1,
                new BigDecimal("12.3400"),
                "text",
                "short",
                new byte[] {-1, 0, 1},
                new UUID(-1, 1),
                Instant.parse("1960-02-03T04:05:06.789012Z"),
                LocalDate.of(1960, 2, 3),
                LocalTime.of(4, 5, 6, 789_012_000),
                LocalDateTime.of(1960, 2, 3, 4, 5, 6, 789_012_000),
                Suit.HEARTS,
                Required.Colour.GREEN,
                new Label("label"),
                new Amount(5L));
    }

    private static Absent nulls(short id) {
        return new Absent(
                id, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    private static Optionals empty(UUID id) {
        return new Optionals(
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
