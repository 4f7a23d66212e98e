package dev.relata.it.values;

import static dev.relata.it.values.ValuesTables.ABSENT;
import static dev.relata.it.values.ValuesTables.REQUIRED;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.it.query.Pages;
import dev.relata.jdbi.OrderedColumn;
import dev.relata.jdbi.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Columns of every type are ordered, compared and paged as their values are in Java. */
@OnEachDatabase
class OrderTest {

    private final ValuesDatabase db;
    private final List<Required> rows;

    OrderTest(TestDatabase database) {
        db = new ValuesDatabase(database.with(ValuesDatabase::createSchema));
        RandomValues random = new RandomValues(7);
        rows = db.required()
                .insertAll(IntStream.range(0, 60)
                        .mapToObj(i -> SampleInputs.input(
                                i < EdgeValues.ROWS ? SampleInputs.edges(i) : SampleInputs.random(random)))
                        .toList());
    }

    @Test
    void numbers() {
        ordered(REQUIRED.tiny, Required::tiny);
        ordered(REQUIRED.small, Required::small);
        ordered(REQUIRED.medium, Required::medium);
        ordered(REQUIRED.large, Required::large);
        ordered(REQUIRED.single, Required::single);
        ordered(REQUIRED.twice, Required::twice);
        ordered(REQUIRED.amount, Required::amount);
        ordered(REQUIRED.whole, Required::whole);
        ordered(REQUIRED.fraction, Required::fraction);
    }

    @Test
    void times() {
        ordered(REQUIRED.instant, Required::instant);
        ordered(REQUIRED.date, Required::date);
        ordered(REQUIRED.time, Required::time);
        ordered(REQUIRED.dateTime, Required::dateTime);
    }

    /** UUIDs as their texts, enums by name, false before true. */
    @Test
    void others() {
        ordered(REQUIRED.flag, Required::flag);
        ordered(REQUIRED.uuid, Required::uuid, comparing(Object::toString));
        ordered(REQUIRED.suit, Required::suit, comparing(Enum::name));
        ordered(REQUIRED.shortText, Required::shortText, OrderTest::byCodePoint);
        ordered(REQUIRED.text, Required::text, OrderTest::byCodePoint);
    }

    @Test
    void typedValuesThatMayBeNull() {
        List<Absent> absent = db.absent()
                .insertAll(IntStream.range(0, 30)
                        .mapToObj(i -> i % 3 == 0
                                ? NewAbsent.defaults()
                                : NewAbsent.defaults().typedAmount(new Amount(i % 2 == 0 ? (long) -i : i)))
                        .toList());

        assertThat(db.absent()
                        .orderBy(ABSENT.typedAmount.asc(), ABSENT.id.asc())
                        .list())
                .extracting(Absent::id)
                .isEqualTo(absent.stream()
                        .sorted(comparing(OrderTest::amount, nullsLast(naturalOrder()))
                                .thenComparing(Absent::id))
                        .map(Absent::id)
                        .toList());
    }

    private <T extends Comparable<? super T>> void ordered(
            OrderedColumn<Required, T> column, Function<Required, T> value) {
        ordered(column, value, naturalOrder());
    }

    private <T> void ordered(
            OrderedColumn<Required, T> column, Function<Required, T> value, Comparator<? super T> order) {
        Comparator<Required> byValue = (a, b) -> order.compare(value.apply(a), value.apply(b));

        assertThat(ids(paged(db.required().orderBy(column.asc()).limit(7))))
                .as("%s ascending", column)
                .isEqualTo(ids(sorted(byValue)));
        assertThat(ids(paged(db.required().orderBy(column.desc()).limit(7))))
                .as("%s descending", column)
                .isEqualTo(ids(sorted(byValue.reversed())));
        assertThat(Pages.thereAndBack(db.required().orderBy(column.desc()), 13, Required::id))
                .as("%s by cursor", column)
                .isEqualTo(ids(sorted(byValue.reversed())));
        for (Required row : rows.subList(0, EdgeValues.ROWS)) {
            T edge = value.apply(row);
            assertThat(db.required().where(column.lt(edge)).count())
                    .as("%s less than edge %s", column, row.id())
                    .isEqualTo(rows.stream()
                            .filter(other -> order.compare(value.apply(other), edge) < 0)
                            .count());
            assertThat(db.required().where(column.ge(edge)).count())
                    .as("%s at least edge %s", column, row.id())
                    .isEqualTo(rows.stream()
                            .filter(other -> order.compare(value.apply(other), edge) >= 0)
                            .count());
        }
    }

    private List<Required> sorted(Comparator<Required> comparator) {
        return rows.stream().sorted(comparator.thenComparing(Required::id)).toList();
    }

    private static List<Required> paged(Selection<Required> pages) {
        List<Required> paged = new ArrayList<>();
        for (List<Required> page = pages.list();
                !page.isEmpty();
                page = pages.after(page.get(page.size() - 1)).list()) {
            paged.addAll(page);
        }
        return paged;
    }

    private static List<Integer> ids(List<Required> rows) {
        return rows.stream().map(Required::id).toList();
    }

    private static @Nullable Long amount(Absent row) {
        Amount amount = row.typedAmount();
        return amount == null ? null : amount.to();
    }

    private static int byCodePoint(String a, String b) {
        return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    }
}
