package dev.relata.it.groups;

import static dev.relata.it.groups.SalesTables.SALE;
import static dev.relata.it.groups.SalesTables.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.Aggregate;
import dev.relata.jdbi.Groups;
import dev.relata.jdbi.InvalidValueException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows in groups, each read into a record of the user's. */
@OnEachDatabase
class GroupsTest {

    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final SalesDatabase db;
    private Seller ann;
    private Seller ben;

    GroupsTest(TestDatabase database) {
        Jdbi jdbi = database.watched(log::add);
        SalesDatabase.createSchema(jdbi);
        db = new SalesDatabase(jdbi);
    }

    @BeforeEach
    void sales() {
        ann = db.seller().insert(NewSeller.name("Ann").age(40));
        ben = db.seller().insert(NewSeller.name("Ben").age(20));
        db.sale()
                .insertAll(List.of(
                        sale(ann, "1.50", "a").stars((short) 1),
                        sale(ann, "2.50", "b").stars((short) 4),
                        sale(ann, "3.50", "b"),
                        sale(ben, "100.00", "a"),
                        sale(ben, "0.01", "a"),
                        NewSale.price(new BigDecimal("7.00")).note("a")));
    }

    private static NewSale sale(Seller seller, String price, String note) {
        return NewSale.price(new BigDecimal(price)).sellerId(seller.id()).note(note);
    }

    record Total(String note, BigDecimal total, long sales) {}

    record BySeller(@Nullable SellerId seller, BigDecimal total) {}

    record Six(String note, boolean paid, long sales, long stars, BigDecimal average, Optional<Short> best) {}

    @Test
    void intoARecord() {
        log.clear();
        List<Total> totals = db.sale()
                .groupBy(SALE.note)
                .orderBy(SALE.note.asc())
                .into(Total::new, SALE.note, SALE.price.sum(), SALE.count());

        assertThat(totals)
                .containsExactly(
                        new Total("a", new BigDecimal("108.51"), 4), new Total("b", new BigDecimal("6.00"), 2));
        assertThat(log.stream().filter(sql -> sql.startsWith("SELECT") || sql.startsWith("WITH")))
                .hasSize(1);
    }

    @Test
    void intoAFunctionOfOneToSixValues() {
        Groups<Sale> groups = db.sale().groupBy(SALE.note, SALE.paid).orderBy(SALE.note.desc());

        assertThat(groups.into(note -> note + "!", SALE.note)).containsExactly("b!", "a!");
        assertThat(groups.into((note, n) -> note + n, SALE.note, SALE.stars.count()))
                .containsExactly("b1", "a1");
        assertThat(groups.into((a, b, c, d) -> a + b + c + d, SALE.note, SALE.paid, SALE.day.min(), SALE.boxes.sum()))
                .containsExactly("bfalse2024-01-012", "afalse2024-01-014");
        assertThat(groups.into(
                        (a, b, c, d, e) -> a + b + c + d + e,
                        SALE.note,
                        SALE.paid,
                        SALE.weight.max(),
                        SALE.boxes.max(),
                        SALE.count()))
                .containsExactly("bfalse0.512", "afalse0.514");
        assertThat(groups.into(
                        Six::new,
                        SALE.note,
                        SALE.paid,
                        SALE.count(),
                        SALE.stars.sum().orElse(0L),
                        SALE.price.avg(),
                        SALE.stars.max().optional()))
                .containsExactly(
                        new Six("b", false, 2, 4, new BigDecimal("3.00000000"), Optional.of((short) 4)),
                        new Six("a", false, 4, 1, new BigDecimal("27.12750000"), Optional.of((short) 1)));
    }

    @Test
    void nullsAreAGroup() {
        Groups<Sale> bySeller =
                db.sale().groupBy(SALE.sellerId).orderBy(SALE.price.sum().asc());

        assertThat(bySeller.into(BySeller::new, SALE.sellerId.orNull(), SALE.price.sum()))
                .containsExactly(
                        new BySeller(null, new BigDecimal("7.00")),
                        new BySeller(ann.id(), new BigDecimal("7.50")),
                        new BySeller(ben.id(), new BigDecimal("100.01")));
        assertThat(bySeller.into(id -> id, SALE.sellerId.optional()))
                .containsExactly(Optional.empty(), Optional.of(ann.id()), Optional.of(ben.id()));
        assertThat(bySeller.into(id -> id, SALE.sellerId.orElse(new SellerId(0))))
                .containsExactly(new SellerId(0), ann.id(), ben.id());
        assertThat(db.sale()
                        .groupBy(SALE.sellerId)
                        .orderBy(SALE.sellerId.asc())
                        .into(stars -> stars, SALE.stars.max().optional()))
                .containsExactly(Optional.of((short) 4), Optional.empty(), Optional.empty());
    }

    @Test
    void whatMayBeNullSaysWhatBecomesOfNull() {
        Groups<Sale> groups = db.sale().groupBy(SALE.sellerId, SALE.note);

        assertThatThrownBy(() -> groups.into(id -> id, SALE.sellerId))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("`sellerId` of `Sale` may be null. Say what becomes of null: optional(), orElse(..) or"
                        + " orNull().");
        assertThatThrownBy(() -> groups.into(id -> id, SALE.stars.avg()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("`avg(stars)` of `Sale` may be null");
        assertThatThrownBy(() -> db.sale().groupBy(List.of()).into(max -> max, SALE.price.max()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void whatIsNotGroupedByIsRefused() {
        Groups<Sale> groups = db.sale().groupBy(SALE.note);

        assertThatThrownBy(() -> groups.into(day -> day, SALE.day))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("`Sale.day` is not grouped by");
        assertThatThrownBy(() -> groups.orderBy(SALE.day.asc())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> groups.limit(-1)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> groups.offset(-1)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void conditionsOnGroups() {
        Groups<Sale> groups = db.sale().groupBy(SALE.note, SALE.sellerId).orderBy(SALE.note.asc(), SALE.sellerId.asc());

        assertThat(groups.having(SALE.price.sum().gt(new BigDecimal("6")))
                        .into((a, b) -> a + b, SALE.note, SALE.price.sum()))
                .containsExactly("a100.01", "a7.00");
        assertThat(groups.having(SALE.count().ge(2)).into(a -> a, SALE.note)).containsExactly("a", "b");
        assertThat(groups.having(SALE.price.sum().eq(new BigDecimal("100.010"))).into(a -> a, SALE.price.max()))
                .containsExactly(new BigDecimal("100.00"));
        assertThat(groups.having(SALE.price.avg().eq(new BigDecimal("50.005"))).into(a -> a, SALE.note))
                .containsExactly("a");
        assertThat(groups.having(SALE.price.min().lt(new BigDecimal("1"))).into(a -> a, SALE.note))
                .containsExactly("a");
        assertThat(groups.having(SALE.stars.sum().le(1)).into(a -> a, SALE.note))
                .containsExactly("a");
        assertThat(groups.having(SALE.stars.sum().le(1).not()).into(a -> a, SALE.note))
                .containsExactly("b");
        assertThat(groups.having(SALE.boxes.sum().ne(1).and(SALE.weight.sum().lt(2.0)))
                        .having(SALE.note.max().eq("a").or(SALE.quantity.sum().gt(100)))
                        .into(a -> a, SALE.count()))
                .containsExactly(2L);
        assertThat(groups.having(SALE.price.sum().lt(new BigDecimal("1e90"))).into(a -> a, SALE.note))
                .hasSize(4);
        assertThat(groups.having(SALE.price.sum().lt(new BigDecimal("-1e90"))).into(a -> a, SALE.note))
                .isEmpty();
        assertThatThrownBy(() -> SALE.price.sum().gt(new BigDecimal("0.001")))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    @SuppressWarnings("NullAway") // callers need not check for null
    void nullIsRefusedAtOnce() {
        Groups<Sale> groups = db.sale().groupBy(SALE.note);

        assertThatThrownBy(() -> SALE.price.sum().gt(null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("`sum(price)`");
        assertThatThrownBy(() -> groups.having(null)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> groups.into(note -> note, null)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> SALE.stars.orElse(null)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> db.sale().get((Aggregate<Sale, Long>) null)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void partsOfGroupsNeitherOverlapNorSkip() {
        Groups<Sale> groups = db.sale().groupBy(SALE.price).orderBy(SALE.count().desc());
        List<BigDecimal> parts = new ArrayList<>();
        for (int offset = 0; offset < 6; offset += 2) {
            parts.addAll(groups.limit(2).offset(offset).into(price -> price, SALE.price));
        }

        assertThat(parts).isSorted().hasSize(6);
        assertThat(groups.offset(5).into(price -> price, SALE.price)).containsExactly(new BigDecimal("100.00"));
    }

    @Test
    void groupsWithoutAValueAreLastUnlessTheyAreFirst() {
        Groups<Sale> groups = db.sale().groupBy(SALE.sellerId);

        assertThat(groups.orderBy(SALE.stars.sum().desc(), SALE.price.sum().desc())
                        .into(a -> a, SALE.sellerId.optional()))
                .containsExactly(Optional.of(ann.id()), Optional.of(ben.id()), Optional.empty());
        assertThat(groups.orderBy(
                                SALE.stars.avg().asc().nullsFirst(),
                                SALE.price.sum().asc())
                        .into(a -> a, SALE.sellerId.optional()))
                .containsExactly(Optional.empty(), Optional.of(ben.id()), Optional.of(ann.id()));
    }

    @Test
    void groupsOfRelatedRowsAndOfAPartOfTheRows() {
        assertThat(db.sale()
                        .where(SALE.seller.exists())
                        .groupBy(SALE.seller.get(SELLER.name))
                        .having(SALE.seller.get(SELLER.age).max().gt(10))
                        .orderBy(SALE.seller.get(SELLER.name).desc())
                        .into(
                                (name, age, n) -> name + age + n,
                                SALE.seller.get(SELLER.name).orElse("?"),
                                SALE.seller.get(SELLER.age).sum().orElse(0L),
                                SALE.count()))
                .containsExactly("Ben402", "Ann1203");
        assertThat(db.seller()
                        .groupBy(SELLER.sales.count(SALE.note.eq("a")))
                        .orderBy(SELLER.sales.count(SALE.note.eq("a")).asc())
                        .into((n, oldest) -> n + "/" + oldest, SELLER.sales.count(SALE.note.eq("a")), SELLER.age.max()))
                .containsExactly("1/40", "2/20");
        assertThat(db.sale()
                        .orderBy(SALE.price.desc())
                        .limit(3)
                        .groupBy(SALE.note)
                        .orderBy(SALE.note.asc())
                        .into((note, n) -> note + n, SALE.note, SALE.count()))
                .containsExactly("a2", "b1");
        assertThat(db.sale().limit(3).groupBy(List.of()).into(n -> n, SALE.count()))
                .containsExactly(3L);
    }

    @Test
    void theFunctionMayAskTheDatabase() {
        List<Long> counts = db.sale()
                .groupBy(SALE.note)
                .orderBy(SALE.note.asc())
                .into(note -> db.sale().where(SALE.note.eq(note)).count(), SALE.note);

        assertThat(counts).containsExactly(4L, 2L);
    }

    @Test
    void severalValuesOfAllRowsAtOnce() {
        record Range(LocalDate first, LocalDate last, long sales) {}
        LocalDate day = LocalDate.of(2024, 1, 1);

        assertThat(db.sale()
                        .groupBy(List.of())
                        .into(
                                Range::new,
                                SALE.day.min().orElse(day),
                                SALE.day.max().orElse(day),
                                SALE.count()))
                .containsExactly(new Range(day, day, 6));
    }
}
