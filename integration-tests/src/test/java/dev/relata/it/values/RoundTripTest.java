package dev.relata.it.values;

import static dev.relata.it.values.EdgeValues.at;
import static dev.relata.it.values.ValuesTables.REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is inserted comes back, component by component, from the insert itself and from every way to read it. */
@OnEachDatabase
class RoundTripTest {

    private final ValuesDatabase db;

    RoundTripTest(TestDatabase database) {
        db = new ValuesDatabase(database.with(ValuesDatabase::createSchema));
    }

    @Test
    void primitives() {
        for (int i = 0; i < EdgeValues.ROWS; i++) {
            Primitives given = new Primitives(
                    0,
                    i % 2 == 0,
                    at(EdgeValues.BYTES, i),
                    at(EdgeValues.SHORTS, i),
                    at(EdgeValues.INTS, i),
                    at(EdgeValues.LONGS, i),
                    at(EdgeValues.FLOATS, i),
                    at(EdgeValues.DOUBLES, i));

            Primitives inserted = db.primitives().insert(input(given));

            assertThat(withoutId(inserted)).isEqualTo(withoutId(given));
            assertThat(db.primitives().get(inserted.id())).isEqualTo(inserted);
            assertThat(db.primitives().update(inserted)).isEqualTo(inserted);
        }
    }

    @Test
    void references() {
        for (int i = 0; i < EdgeValues.ROWS; i++) {
            Required given = SampleInputs.edges(i);

            Required inserted = db.required().insert(SampleInputs.input(given));

            assertThat(withoutId(inserted)).isEqualTo(withoutId(given));
            assertSame(db.required().get(inserted.id()), inserted);
            assertSame(db.required().update(inserted), inserted);
        }
    }

    @Test
    void insertAllGivesTheSameAsInsert() {
        List<Required> given = IntStream.range(0, EdgeValues.ROWS)
                .mapToObj(SampleInputs::edges)
                .toList();

        List<Required> inserted =
                db.required().insertAll(given.stream().map(SampleInputs::input).toList());

        assertSameRows(inserted, given, RoundTripTest::withoutId);
        assertSameRows(db.required().orderBy(REQUIRED.id.asc()).list(), inserted, Contents::of);
    }

    @Test
    void patchesWriteTheSameAsInserts() {
        Required row = db.required().insert(SampleInputs.input(SampleInputs.edges(0)));
        for (int i = 1; i < EdgeValues.ROWS; i++) {
            Required given = SampleInputs.edges(i);

            Required updated = db.required()
                    .update(
                            row.id(),
                            new RequiredPatch()
                                    .flag(given.flag())
                                    .tiny(given.tiny())
                                    .small(given.small())
                                    .medium(given.medium())
                                    .large(given.large())
                                    .single(given.single())
                                    .twice(given.twice())
                                    .amount(given.amount())
                                    .whole(given.whole())
                                    .fraction(given.fraction())
                                    .text(given.text())
                                    .shortText(given.shortText())
                                    .bytes(given.bytes())
                                    .uuid(given.uuid())
                                    .instant(given.instant())
                                    .date(given.date())
                                    .time(given.time())
                                    .dateTime(given.dateTime())
                                    .suit(given.suit())
                                    .colour(given.colour()));

            assertThat(withoutId(updated)).isEqualTo(withoutId(given));
            assertSame(db.required().get(row.id()), updated);
        }
    }

    @Test
    void randomValues() {
        RandomValues random = new RandomValues(20_261_121);
        List<Required> given = IntStream.range(0, 1_000)
                .mapToObj(i -> SampleInputs.random(random))
                .toList();

        List<Required> inserted =
                db.required().insertAll(given.stream().map(SampleInputs::input).toList());

        assertSameRows(inserted, given, RoundTripTest::withoutId);
        assertSameRows(db.required().orderBy(REQUIRED.id.asc()).list(), inserted, Contents::of);
        List<Required> streamed = db.required().orderBy(REQUIRED.id.asc()).stream(rows -> rows.toList());
        assertSameRows(streamed, inserted, Contents::of);
    }

    @Test
    void eachValueIsFoundByItself() {
        for (int i = 0; i < EdgeValues.ROWS; i++) {
            Required given = SampleInputs.edges(i);
            Required inserted = db.required().insert(SampleInputs.input(given));

            Required found = db.required()
                    .where(REQUIRED.id
                            .eq(inserted.id())
                            .and(REQUIRED.flag.eq(given.flag()))
                            .and(REQUIRED.tiny.eq(given.tiny()))
                            .and(REQUIRED.small.eq(given.small()))
                            .and(REQUIRED.medium.eq(given.medium()))
                            .and(REQUIRED.large.eq(given.large()))
                            .and(REQUIRED.single.eq(given.single()))
                            .and(REQUIRED.twice.eq(given.twice()))
                            .and(REQUIRED.amount.eq(given.amount()))
                            .and(REQUIRED.whole.eq(given.whole()))
                            .and(REQUIRED.fraction.eq(given.fraction()))
                            .and(REQUIRED.text.eq(given.text()))
                            .and(REQUIRED.shortText.eq(given.shortText()))
                            .and(REQUIRED.bytes.eq(given.bytes()))
                            .and(REQUIRED.uuid.eq(given.uuid()))
                            .and(REQUIRED.instant.eq(given.instant()))
                            .and(REQUIRED.date.eq(given.date()))
                            .and(REQUIRED.time.eq(given.time()))
                            .and(REQUIRED.dateTime.eq(given.dateTime()))
                            .and(REQUIRED.suit.eq(given.suit()))
                            .and(REQUIRED.colour.eq(given.colour())))
                    .one();

            assertSame(found, inserted);
        }
    }

    @Test
    void eachValueIsFoundInAList() {
        List<Required> rows = db.required()
                .insertAll(IntStream.range(0, EdgeValues.ROWS)
                        .mapToObj(i -> SampleInputs.input(SampleInputs.edges(i)))
                        .toList());

        assertThat(db.required()
                        .where(REQUIRED.tiny
                                .in(EdgeValues.BYTES)
                                .and(REQUIRED.small.in(EdgeValues.SHORTS))
                                .and(REQUIRED.medium.in(EdgeValues.INTS))
                                .and(REQUIRED.large.in(EdgeValues.LONGS))
                                .and(REQUIRED.single.in(EdgeValues.FLOATS))
                                .and(REQUIRED.twice.in(EdgeValues.DOUBLES))
                                .and(REQUIRED.amount.in(EdgeValues.AMOUNTS))
                                .and(REQUIRED.whole.in(EdgeValues.WHOLES))
                                .and(REQUIRED.fraction.in(EdgeValues.FRACTIONS))
                                .and(REQUIRED.text.in(EdgeValues.TEXTS))
                                .and(REQUIRED.shortText.in(EdgeValues.SHORT_TEXTS))
                                .and(REQUIRED.bytes.in(EdgeValues.BINARIES))
                                .and(REQUIRED.uuid.in(EdgeValues.UUIDS))
                                .and(REQUIRED.instant.in(EdgeValues.INSTANTS))
                                .and(REQUIRED.date.in(EdgeValues.DATES))
                                .and(REQUIRED.time.in(EdgeValues.TIMES))
                                .and(REQUIRED.dateTime.in(EdgeValues.DATE_TIMES))
                                .and(REQUIRED.flag.in(List.of(true, false)))
                                .and(REQUIRED.suit.in(Suit.values())))
                        .count())
                .isEqualTo(rows.size());
        for (double value : EdgeValues.DOUBLES) {
            assertThat(db.required().where(REQUIRED.twice.in(value)).exists()).isTrue();
        }
        for (float value : EdgeValues.FLOATS) {
            assertThat(db.required().where(REQUIRED.single.in(value)).exists()).isTrue();
        }
    }

    private static NewPrimitives input(Primitives row) {
        return NewPrimitives.flag(row.flag())
                .tiny(row.tiny())
                .small(row.small())
                .medium(row.medium())
                .large(row.large())
                .single(row.single())
                .twice(row.twice());
    }

    private static Map<String, @Nullable Object> withoutId(Record row) {
        Map<String, @Nullable Object> contents = Contents.of(row);
        contents.remove("id");
        return contents;
    }

    private static void assertSame(Record actual, Record expected) {
        assertThat(Contents.of(actual)).isEqualTo(Contents.of(expected));
    }

    /** One assertion per row: a message with all rows would not be read. */
    private static void assertSameRows(
            List<Required> actual, List<Required> expected, Function<Record, Map<String, @Nullable Object>> contents) {
        assertThat(actual).hasSameSizeAs(expected);
        List<Integer> different = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            if (!contents.apply(actual.get(i)).equals(contents.apply(expected.get(i)))) {
                different.add(i);
            }
        }
        assertThat(different).as("rows that differ").isEmpty();
    }
}
