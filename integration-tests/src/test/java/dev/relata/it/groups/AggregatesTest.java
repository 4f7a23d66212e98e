package dev.relata.it.groups;

import static dev.relata.it.groups.SalesTables.SALE;
import static dev.relata.it.groups.SalesTables.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.OverflowException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One value of many rows. */
@OnEachDatabase
class AggregatesTest {

    private final SalesDatabase db;

    AggregatesTest(TestDatabase database) {
        db = new SalesDatabase(database.with(SalesDatabase::createSchema));
    }

    private static BigDecimal dec(String value) {
        return new BigDecimal(value);
    }

    private static NewSale of(String price) {
        return NewSale.price(dec(price));
    }

    @Test
    void ofNoRowsThereIsNothingButANumberOfThem() {
        assertThat(db.sale().get(SALE.price.max())).isEmpty();
        assertThat(db.sale().get(SALE.price.sum())).isEmpty();
        assertThat(db.sale().get(SALE.quantity.sum())).isEmpty();
        assertThat(db.sale().get(SALE.quantity.avg())).isEmpty();
        assertThat(db.sale().get(SALE.weight.sum())).isEmpty();
        assertThat(db.sale().get(SALE.paid.min())).isEmpty();
        assertThat(db.sale().get(SALE.stars.count())).isZero();
        assertThat(db.sale().get(SALE.count())).isZero();
    }

    @Test
    void nullsAreLeftOut() {
        db.sale().insertAll(List.of(of("1").stars((short) 5), of("2"), of("3").stars((short) 2), of("3").stars((short)
                2)));

        assertThat(db.sale().get(SALE.stars.count())).isEqualTo(3);
        assertThat(db.sale().get(SALE.stars.countDistinct())).isEqualTo(2);
        assertThat(db.sale().get(SALE.stars.sum())).contains(9L);
        assertThat(db.sale().get(SALE.stars.avg())).contains(dec("3.000000"));
        assertThat(db.sale().get(SALE.stars.min())).contains((short) 2);
        assertThat(db.sale().get(SALE.discount.sum())).isEmpty();
        assertThat(db.sale().get(SALE.count())).isEqualTo(4);
    }

    @Test
    void aggregatesAreOfTheRowsThatListGives() {
        db.sale().insertAll(List.of(of("1.10"), of("2.20"), of("3.30"), of("4.40")));

        Optional<BigDecimal> top = db.sale().where(SALE.price.lt(dec("4"))).get(SALE.price.max());
        assertThat(top).contains(dec("3.30"));
        assertThat(db.sale().orderBy(SALE.price.desc()).limit(2).get(SALE.price.sum()))
                .contains(dec("7.70"));
        assertThat(db.sale().orderBy(SALE.price.asc()).offset(3).get(SALE.price.min()))
                .contains(dec("4.40"));
        assertThat(db.sale().limit(3).get(SALE.count())).isEqualTo(3);
        assertThat(db.sale().limit(0).get(SALE.price.max())).isEmpty();
    }

    @Test
    void sumsOfMoneyAreExact() {
        String most = "9999999999999999.99";
        for (int i = 0; i < 1_000; i++) {
            db.sale().insert(of("0.10"));
        }
        assertThat(db.sale().get(SALE.price.sum())).contains(dec("100.00"));
        assertThat(db.sale().get(SALE.price.avg())).contains(dec("0.10000000"));

        assertThat(db.sale().deleteAll()).isEqualTo(1_000);
        for (int i = 0; i < 25; i++) {
            db.sale().insert(of(most));
        }
        assertThat(db.sale().get(SALE.price.sum())).contains(dec(most).multiply(dec("25")));
        assertThat(db.sale().get(SALE.price.avg())).contains(dec(most + "000000"));
        for (int i = 0; i < 50; i++) {
            db.sale().insert(of("-" + most));
        }
        assertThat(db.sale().get(SALE.price.sum())).contains(dec("-" + most).multiply(dec("25")));
    }

    @Test
    void averagesAreRoundedHalfUpAlikeEverywhere() {
        db.sale()
                .insertAll(List.of(
                        of("0.01").quantity(1),
                        of("0.00").quantity(2),
                        of("0.01").quantity(2)));

        assertThat(db.sale().get(SALE.price.avg())).contains(dec("0.00666667"));
        assertThat(db.sale().get(SALE.quantity.avg())).contains(dec("1.666667"));
        assertThat(db.sale().get(SALE.weight.avg())).contains(0.5);
        assertThat(db.sale().get(SALE.size.avg())).contains(0.25);
    }

    @Test
    void sumsOfIntegersAreLongsOrSayThatTheyAreNot() {
        db.sale().insertAll(List.of(of("1").quantity(Long.MAX_VALUE), of("1").quantity(1)));
        assertThatThrownBy(() -> db.sale().get(SALE.quantity.sum()))
                .isInstanceOf(OverflowException.class)
                .hasMessage("The sum of `Sale.quantity` is 9223372036854775808, which is no long");
        assertThat(db.sale().get(SALE.quantity.avg())).contains(dec("4611686018427387904.000000"));

        db.sale().insertAll(List.of(of("1").quantity(-5), of("1").quantity(Long.MIN_VALUE)));
        assertThat(db.sale().get(SALE.quantity.sum())).contains(-5L);
        assertThat(db.sale().get(SALE.boxes.sum())).contains(4L);
    }

    @Test
    void sumsOfFloatingPointNumbersAreDoublesOrSayThatTheyAreNot() {
        db.sale().insertAll(List.of(of("1").weight(1.5).size(0.5f), of("1").weight(2.25)));
        assertThat(db.sale().get(SALE.weight.sum())).contains(3.75);
        assertThat(db.sale().get(SALE.size.sum())).contains(0.75);

        db.sale().insertAll(List.of(of("1").weight(Double.MAX_VALUE), of("1").weight(Double.MAX_VALUE)));
        assertThatThrownBy(() -> db.sale().get(SALE.weight.sum())).isInstanceOf(OverflowException.class);
        assertThatThrownBy(() -> db.sale().where(SALE.weight.gt(2)).get(SALE.weight.sum()))
                .isInstanceOf(OverflowException.class);
    }

    @Test
    void leastAndGreatestOfEveryKind() {
        List<Sale> sales = db.sale()
                .insertAll(List.of(
                        of("-1").paid(true)
                                .day(LocalDate.of(2024, 2, 1))
                                .note("B")
                                .sellerId(null),
                        of("2").paid(false).day(LocalDate.of(1999, 2, 1)).note("a")));
        Comparator<UUID> asText = Comparator.comparing(UUID::toString);

        assertThat(db.sale().get(SALE.paid.min())).contains(false);
        assertThat(db.sale().get(SALE.paid.max())).contains(true);
        assertThat(db.sale().get(SALE.day.min())).contains(LocalDate.of(1999, 2, 1));
        assertThat(db.sale().get(SALE.note.max())).contains("a");
        assertThat(db.sale().get(SALE.price.min())).contains(dec("-1.00"));
        assertThat(db.sale().get(SALE.id.max()))
                .isEqualTo(sales.stream().map(Sale::id).max(asText));
        assertThat(db.sale().get(SALE.id.min()))
                .isEqualTo(sales.stream().map(Sale::id).min(asText));
        assertThat(db.sale().get(SALE.sellerId.max())).isEmpty();
    }

    @Test
    void aggregatesOfRelatedRows() {
        Seller ann = db.seller().insert(NewSeller.name("Ann").age(40));
        Seller ben = db.seller().insert(NewSeller.name("Ben").age(20));
        db.sale()
                .insertAll(List.of(
                        of("1").sellerId(ann.id()), of("2").sellerId(ann.id()), of("3").sellerId(ben.id()), of("4")));

        assertThat(db.sale().get(SALE.seller.get(SELLER.age).sum())).contains(100L);
        assertThat(db.sale().get(SALE.seller.get(SELLER.age).avg())).contains(dec("33.333333"));
        assertThat(db.sale().get(SALE.seller.get(SELLER.name).max())).contains("Ben");
        assertThat(db.sale().get(SALE.seller.get(SELLER.name).countDistinct())).isEqualTo(2);
        assertThat(db.seller().get(SELLER.sales.count().max())).contains(2L);
        assertThat(db.sale().where(SALE.seller.is(SELLER.name.eq("Ann"))).get(SALE.sellerId.max()))
                .contains(ann.id());
    }

    @Test
    void rowsThatAreSoftDeletedAreLeftOut() {
        Seller ann = db.seller().insert(NewSeller.name("Ann").age(40));
        db.seller().insert(NewSeller.name("Ben").age(20));
        assertThat(db.seller().delete(ann.id())).isTrue();

        assertThat(db.seller().get(SELLER.age.max())).contains(20);
        assertThat(db.seller().withDeleted().get(SELLER.age.max())).contains(40);
    }
}
