package dev.relata.it.values;

import static dev.relata.it.values.EdgeValues.at;
import static dev.relata.it.values.ValuesTables.TYPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.InvalidValueException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Typed values are stored as what they wrap. */
@OnEachDatabase
class TypedValuesTest {

    private final ValuesDatabase db;

    TypedValuesTest(TestDatabase database) {
        db = new ValuesDatabase(database.with(ValuesDatabase::createSchema));
    }

    @Test
    void comeBack() {
        for (int i = 0; i < EdgeValues.ROWS; i++) {
            Typed given = typed(new Typed.Key(i + 1), i);

            Typed inserted = db.typed().insert(input(given));

            assertThat(Contents.of(inserted)).isEqualTo(Contents.of(given));
            assertThat(Contents.of(db.typed().get(inserted.id()))).isEqualTo(Contents.of(given));
            assertThat(Contents.of(db.typed().update(inserted))).isEqualTo(Contents.of(given));
        }
    }

    @Test
    void areCountedUpInOneBatch() {
        List<Typed> rows = db.typed()
                .insertAll(IntStream.range(0, 10)
                        .mapToObj(i -> input(typed(new Typed.Key(0), i)))
                        .toList());

        assertThat(rows).extracting(row -> row.id().value()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    @Test
    void areComparedAndOrderedAsWhatTheyWrap() {
        db.typed()
                .insertAll(IntStream.range(0, EdgeValues.ROWS)
                        .mapToObj(i -> input(typed(new Typed.Key(0), i)))
                        .toList());

        assertThat(db.typed()
                        .where(TYPED.count.lt(new Count(0)))
                        .orderBy(TYPED.count.asc(), TYPED.id.asc())
                        .list())
                .isNotEmpty()
                .isSortedAccordingTo(
                        (a, b) -> Integer.compare(a.count().number(), b.count().number()))
                .allMatch(row -> row.count().number() < 0);
        assertThat(db.typed()
                        .where(TYPED.hash.in(List.of(new Typed.Hash(new byte[0]))))
                        .exists())
                .isTrue();
        assertThat(db.typed()
                        .where(TYPED.hash.eq(new Typed.Hash(new byte[] {0})))
                        .exists())
                .isTrue();
        assertThat(db.typed()
                        .where(TYPED.card.in(new Typed.Card(Suit.DIAMONDS)))
                        .count())
                .isEqualTo(5);
        assertThat(db.typed()
                        .where(TYPED.money.gt(new Typed.Money(BigDecimal.ONE)))
                        .exists())
                .isTrue();
    }

    @Test
    void areRefusedAsWhatTheyWrap() {
        Typed row = db.typed().insert(input(typed(new Typed.Key(0), 0)));

        assertThatThrownBy(() -> db.typed().update(row.id(), new TypedPatch().label(new Label("123456789"))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("`Typed.label`");
        assertThatThrownBy(() -> db.typed().update(row.id(), new TypedPatch().twice(new Typed.Twice(Double.NaN))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("`Typed.twice`");
        assertThatThrownBy(() -> TYPED.money.eq(new Typed.Money(new BigDecimal("0.001"))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("`Typed.money`");
    }

    private static Typed typed(Typed.Key id, int i) {
        return new Typed(
                id,
                new Typed.Flag(i % 2 == 0),
                new Typed.Tiny(at(EdgeValues.BYTES, i)),
                new Typed.Small(at(EdgeValues.SHORTS, i)),
                new Count(at(EdgeValues.INTS, i)),
                new Amount(at(EdgeValues.LONGS, i)),
                new Typed.Single(at(EdgeValues.FLOATS, i)),
                new Typed.Twice(at(EdgeValues.DOUBLES, i)),
                new Typed.Money(new BigDecimal(i + ".25")),
                new Label("label " + i),
                new Typed.Hash(at(EdgeValues.BINARIES, i)),
                new Typed.Token(at(EdgeValues.UUIDS, i)),
                new Typed.Moment(at(EdgeValues.INSTANTS, i)),
                new Typed.Day(at(EdgeValues.DATES, i)),
                new Typed.Hour(at(EdgeValues.TIMES, i)),
                new Typed.Local(at(EdgeValues.DATE_TIMES, i)),
                new Typed.Card(at(List.of(Suit.values()), i)));
    }

    private static NewTyped input(Typed row) {
        return NewTyped.flag(row.flag())
                .tiny(row.tiny())
                .small(row.small())
                .count(row.count())
                .amount(row.amount())
                .single(row.single())
                .twice(row.twice())
                .money(row.money())
                .label(row.label())
                .hash(row.hash())
                .token(row.token())
                .moment(row.moment())
                .day(row.day())
                .hour(row.hour())
                .local(row.local())
                .card(row.card());
    }
}
