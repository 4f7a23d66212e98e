package dev.relata.it.groups;

import static dev.relata.it.groups.SalesTables.SALE;
import static dev.relata.it.groups.SalesTables.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.it.query.Pages;
import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.Page;
import dev.relata.jdbi.Selection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages in an order by what the rows do not hold: columns of related rows, and their number. */
@OnEachDatabase
class RelatedPagesTest {

    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final SalesDatabase db;

    RelatedPagesTest(TestDatabase database) {
        Jdbi jdbi = database.watched(log::add);
        SalesDatabase.createSchema(jdbi);
        db = new SalesDatabase(jdbi);
    }

    @BeforeEach
    void sales() {
        List<Seller> sellers = db.seller()
                .insertAll(IntStream.range(0, 12)
                        .mapToObj(i -> NewSeller.name("seller" + i % 5).age(20 + i))
                        .toList());
        List<Sale> sales = db.sale()
                .insertAll(IntStream.range(0, 50)
                        .mapToObj(i -> NewSale.price(new BigDecimal(i % 9))
                                .sellerId(
                                        i % 4 == 0
                                                ? null
                                                : sellers.get(i * i % 12).id()))
                        .toList());
        assertThat(sales).hasSize(50);
    }

    @Test
    void byColumnsOfRelatedRows() {
        for (Selection<Sale> selection : List.of(
                db.sale().orderBy(SALE.seller.get(SELLER.name).asc()),
                db.sale().orderBy(SALE.seller.get(SELLER.name).desc().nullsFirst(), SALE.price.desc()),
                db.sale().orderBy(SALE.price.asc(), SALE.seller.get(SELLER.age).asc()))) {
            List<Sale> all = selection.limit(1_000).list();
            assertThat(all).hasSize(50);
            assertThat(Pages.thereAndBack(selection, 7)).isEqualTo(all);
        }
    }

    @Test
    void byTheNumberOfRelatedRows() {
        Selection<Seller> selection = db.seller()
                .orderBy(SELLER.sales.count(SALE.price.gt(BigDecimal.ONE)).desc(), SELLER.name.asc());

        assertThat(Pages.thereAndBack(selection, 5))
                .hasSize(12)
                .isEqualTo(selection.limit(1_000).list());
        assertThatThrownBy(() -> db.seller()
                        .orderBy(SELLER.sales.count().desc(), SELLER.name.asc())
                        .page(5, selection.page(5).next().orElseThrow()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("another order");
    }

    @Test
    void aPageIsOneStatementAndOneForEachRelation() {
        Selection<Sale> selection =
                db.sale().orderBy(SALE.seller.get(SELLER.name).asc()).include(SALE.seller);
        Page<Sale> first = selection.page(30);
        log.clear();
        Page<Sale> second = selection.page(30, first.next().orElseThrow());

        assertThat(log.stream().filter(sql -> sql.startsWith("SELECT") || sql.startsWith("WITH")))
                .hasSize(2);
        assertThat(second.rows()).hasSize(20);
        assertThat(second.rows()).allMatch(sale -> sale.seller().isLoaded());
        assertThat(second.map(sale -> Optional.ofNullable(sale.sellerId())).rows())
                .isEqualTo(
                        second.map(sale -> sale.seller().get().map(Seller::id)).rows());
    }
}
