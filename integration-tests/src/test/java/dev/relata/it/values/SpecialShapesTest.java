package dev.relata.it.values;

import static dev.relata.it.values.ValuesTables.WIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.UniqueViolationException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Models with hardly any columns, with very many, and with a default for each. */
@OnEachDatabase
class SpecialShapesTest {

    private final ValuesDatabase db;

    SpecialShapesTest(TestDatabase database) {
        db = new ValuesDatabase(database.with(ValuesDatabase::createSchema));
    }

    @Test
    void aModelOfAnIdThatIsCounted() {
        OnlyId first = db.onlyId().insert(NewOnlyId.defaults());
        List<OnlyId> more = db.onlyId().insertAll(Collections.nCopies(100, NewOnlyId.defaults()));

        assertThat(first).isEqualTo(new OnlyId(1));
        assertThat(more).hasSize(100).isSortedAccordingTo((a, b) -> Long.compare(a.id(), b.id()));
        assertThat(more.get(99)).isEqualTo(new OnlyId(101));
        assertThat(db.onlyId().update(first)).isEqualTo(first);
        assertThat(db.onlyId().update(first.id(), new OnlyIdPatch())).isEqualTo(first);
        assertThat(db.onlyId().updateAll(new OnlyIdPatch())).isGreaterThanOrEqualTo(0);
        assertThat(db.onlyId().delete(first)).isTrue();
        assertThat(db.onlyId().deleteAll()).isEqualTo(100);
    }

    @Test
    void aModelOfAnIdThatIsGiven() {
        OnlyText row = db.onlyText().insert(NewOnlyText.id(""));

        assertThat(db.onlyText().find("")).contains(row);
        assertThatThrownBy(() -> db.onlyText().insert(NewOnlyText.id(""))).isInstanceOf(UniqueViolationException.class);
        assertThat(db.onlyText()
                        .insertAll(Stream.of("b", "a", "c").map(NewOnlyText::id).toList()))
                .extracting(OnlyText::id)
                .containsExactly("b", "a", "c");
        assertThat(db.onlyText().update(row)).isEqualTo(row);
    }

    @Test
    void aModelOfMoreColumnsThanALongHasBits() {
        NewWide input = wide(1);
        Wide row = db.wide().insert(input.c86("late").c88(88));

        assertThat(row.c5()).isEqualTo(1);
        assertThat(row.c86()).isEqualTo("late");
        assertThat(row.c88()).contains(88);
        assertThat(row.c89()).isTrue();
        assertThat(row.c81()).isNull();
        assertThat(db.wide().get(row.id())).isEqualTo(row);
        Wide updated = db.wide().update(row.id(), new WidePatch().c90(-90).c1("first"));
        assertThat(updated.c90()).isEqualTo(-90);
        assertThat(updated.c1()).isEqualTo("first");
        assertThat(updated.c86()).isEqualTo("late");
        assertThat(db.wide().where(WIDE.c90.eq(-90).and(WIDE.c64.isTrue())).one())
                .isEqualTo(updated);
        assertThat(db.wide().insertAll(Collections.nCopies(1_000, wide(2)))).hasSize(1_000);
    }

    @Test
    void defaultsOfEveryType() {
        Defaults row = db.defaults().insert(NewDefaults.defaults());

        assertThat(Contents.of(row)).isEqualTo(Contents.of(defaults(row.id())));
        assertThat(Contents.of(db.defaults().get(row.id()))).isEqualTo(Contents.of(row));
    }

    @Test
    void givenValuesTakeThePlaceOfDefaults() {
        Defaults.Key id = new Defaults.Key(new UUID(-1, 1));

        Defaults row = db.defaults()
                .insert(NewDefaults.defaults()
                        .id(id)
                        .flag(false)
                        .text("")
                        .suit(Suit.CLUBS)
                        .nullable(null)
                        .optional(Optional.empty())
                        .count(new Count(0)));

        assertThat(row.id()).isEqualTo(id);
        assertThat(row.flag()).isFalse();
        assertThat(row.text()).isEmpty();
        assertThat(row.suit()).isEqualTo(Suit.CLUBS);
        assertThat(row.nullable()).isNull();
        assertThat(row.optional()).isEmpty();
        assertThat(row.count()).isEqualTo(new Count(0));
    }

    @Test
    void typedUuidsAreOfVersionSevenAndAscend() {
        List<Defaults> rows = db.defaults().insertAll(Collections.nCopies(100, NewDefaults.defaults()));

        assertThat(rows).extracting(row -> row.id().value().version()).containsOnly(7);
        assertThat(rows)
                .extracting(row -> row.id().value().toString())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private static Defaults defaults(Defaults.Key id) {
        return new Defaults(
                id,
                true,
                Byte.MIN_VALUE,
                Short.MAX_VALUE,
                Integer.MIN_VALUE,
                Long.MIN_VALUE,
                1.5f,
                -2.25e-10,
                new BigDecimal("12345678901234.5000"),
                "it's \"quoted\" \\ %_$L ünï\t\uD83D\uDE00",
                "",
                UUID.fromString("018f4e2a-7b1c-7def-8a90-1234567890ab"),
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                LocalDate.of(2024, 2, 29),
                LocalTime.of(23, 59, 59, 999_999_000),
                LocalDateTime.of(1, 1, 1, 0, 0),
                Suit.HEARTS,
                new Label("none"),
                new Count(7),
                9,
                Optional.of("maybe"));
    }

    private static NewWide wide(int c5) {
        return NewWide.c2(2)
                .c4(true)
                .c5(c5)
                .c7(7)
                .c9(true)
                .c10(10)
                .c12(12)
                .c14(true)
                .c15(15)
                .c17(17)
                .c19(true)
                .c20(20)
                .c22(22)
                .c24(true)
                .c25(25)
                .c27(27)
                .c29(true)
                .c30(30)
                .c32(32)
                .c34(true)
                .c35(35)
                .c37(37)
                .c39(true)
                .c40(40)
                .c42(42)
                .c44(true)
                .c45(45)
                .c47(47)
                .c49(true)
                .c50(50)
                .c52(52)
                .c54(true)
                .c55(55)
                .c57(57)
                .c59(true)
                .c60(60)
                .c62(62)
                .c64(true)
                .c65(65)
                .c67(67)
                .c69(true)
                .c70(70)
                .c72(72)
                .c74(true)
                .c75(75)
                .c77(77)
                .c79(true)
                .c80(80)
                .c82(82)
                .c84(true)
                .c85(85)
                .c87(87)
                .c89(true)
                .c90(90);
    }
}
