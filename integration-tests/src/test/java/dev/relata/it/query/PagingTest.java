package dev.relata.it.query;

import static dev.relata.it.query.QueriesTables.ITEM;
import static dev.relata.it.query.QueriesTables.PAIR;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.Ordering;
import dev.relata.jdbi.Selection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Orders, and pages that neither skip a row nor give one twice. */
@OnEachDatabase
class PagingTest {

    private static final Comparator<Item> BY_ID = comparing(Item::id);

    private final QueriesDatabase db;
    private final List<Item> items;

    PagingTest(TestDatabase database) {
        db = new QueriesDatabase(database.with(QueriesDatabase::createSchema));
        items = db.item().insertAll(Items.random(1_000));
    }

    @Test
    void nullsComeLastUnlessTheyComeFirst() {
        paged(List.of(ITEM.rank.asc()), comparing(Item::rank, nullsLast(naturalOrder())));
        paged(List.of(ITEM.rank.desc()), comparing(Item::rank, nullsLast(reverseOrder())));
        paged(List.of(ITEM.rank.asc().nullsFirst()), comparing(Item::rank, nullsFirst(naturalOrder())));
        paged(List.of(ITEM.rank.desc().nullsFirst()), comparing(Item::rank, nullsFirst(reverseOrder())));
        paged(List.of(ITEM.rank.desc().nullsFirst().nullsLast()), comparing(Item::rank, nullsLast(reverseOrder())));
    }

    @Test
    void ordersOfSeveralColumns() {
        paged(
                List.of(ITEM.rank.desc().nullsFirst(), ITEM.price.asc(), ITEM.note.desc()),
                comparing(Item::rank, nullsFirst(reverseOrder()))
                        .thenComparing(PagingTest::price, nullsLast(naturalOrder()))
                        .thenComparing(Item::note, nullsLast(reverseOrder())));
        paged(
                List.of(ITEM.sold.asc(), ITEM.kind.asc(), ITEM.day.desc()),
                comparing(Item::sold)
                        .thenComparing(item -> item.kind().name())
                        .thenComparing(comparing(Item::day).reversed()));
        paged(
                List.of(ITEM.note.asc(), ITEM.id.desc()),
                comparing(Item::note, nullsLast(naturalOrder())),
                BY_ID.reversed());
    }

    @Test
    void withoutAnOrderPagesAreById() {
        paged(List.of(), BY_ID);
        assertThat(db.item().first()).contains(items.get(0));
        assertThat(db.item().after(items.get(0)).first()).contains(items.get(1));
    }

    @Test
    void pagesByOffset() {
        List<Item> sorted =
                sorted(comparing(Item::rank, nullsLast(naturalOrder())).thenComparing(BY_ID));
        List<Item> paged = new ArrayList<>();
        for (int offset = 0; offset < items.size(); offset += 70) {
            paged.addAll(
                    db.item().orderBy(ITEM.rank.asc()).limit(70).offset(offset).list());
        }

        assertThat(paged).isEqualTo(sorted);
        assertThat(db.item().offset(990).list()).isEqualTo(items.subList(990, 1_000));
        assertThat(db.item().offset(5_000_000_000L).list()).isEmpty();
        assertThat(db.item().limit(0).list()).isEmpty();
        assertThat(db.item().limit(Integer.MAX_VALUE).count()).isEqualTo(1_000);
    }

    @Test
    void pagesOfConditions() {
        List<Item> paged = new ArrayList<>();
        Selection<Item> sold =
                db.item().where(ITEM.sold.isTrue()).orderBy(ITEM.rank.desc()).limit(9);
        for (List<Item> page = sold.list();
                !page.isEmpty();
                page = sold.after(page.get(page.size() - 1)).list()) {
            paged.addAll(page);
        }

        assertThat(paged)
                .isEqualTo(
                        sorted(comparing(Item::rank, nullsLast(reverseOrder())).thenComparing(BY_ID)).stream()
                                .filter(Item::sold)
                                .toList());
    }

    @Test
    void aRowThatIsGoneStillHasAPlace() {
        List<Item> sorted =
                sorted(comparing(Item::rank, nullsLast(naturalOrder())).thenComparing(BY_ID));
        Item gone = sorted.get(400);
        db.item().delete(gone.id());

        assertThat(db.item().orderBy(ITEM.rank.asc()).after(gone).limit(5).list())
                .isEqualTo(sorted.subList(401, 406));
    }

    @Test
    void pagesByACompoundId() {
        List<Pair> pairs = db.pair()
                .insertAll(IntStream.range(0, 100)
                        .mapToObj(i -> NewPair.first("f" + i % 7).second(i).rank(i % 3 == 0 ? null : (Integer) (i % 4)))
                        .toList());
        Comparator<Pair> byId = comparing(Pair::first).thenComparing(Pair::second);

        assertThat(paged(db.pair().limit(7)))
                .isEqualTo(pairs.stream().sorted(byId).toList());
        assertThat(paged(db.pair().orderBy(PAIR.rank.desc().nullsFirst()).limit(7)))
                .isEqualTo(pairs.stream()
                        .sorted(comparing(Pair::rank, nullsFirst(reverseOrder()))
                                .thenComparing(byId))
                        .toList());
    }

    private void paged(List<Ordering<Item>> orderings, Comparator<Item> comparator) {
        paged(orderings, comparator, BY_ID);
    }

    private void paged(List<Ordering<Item>> orderings, Comparator<Item> comparator, Comparator<Item> ties) {
        List<Item> sorted = sorted(comparator.thenComparing(ties));
        Selection<Item> ordered = db.item().orderBy(orderings);

        assertThat(paged(ordered.limit(83))).isEqualTo(sorted);
        for (int i = 0; i < items.size(); i += 111) {
            assertThat(ordered.after(sorted.get(i)).count()).isEqualTo(items.size() - i - 1);
        }
        assertThat(ordered.list()).usingElementComparator(comparator).isEqualTo(sorted);
    }

    private static <M> List<M> paged(Selection<M> pages) {
        List<M> paged = new ArrayList<>();
        for (List<M> page = pages.list();
                !page.isEmpty();
                page = pages.after(page.get(page.size() - 1)).list()) {
            paged.addAll(page);
        }
        return paged;
    }

    private List<Item> sorted(Comparator<Item> comparator) {
        return items.stream().sorted(comparator).toList();
    }

    private static @Nullable BigDecimal price(Item item) {
        Optional<BigDecimal> price = item.price();
        return price.orElse(null);
    }
}
