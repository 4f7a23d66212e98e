package dev.relata.it.groups;

import static dev.relata.it.groups.SalesTables.SALE;
import static dev.relata.it.groups.SalesTables.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.Condition;
import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.SqlArgument;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SQL of the user's in typed queries, and models in the user's own queries. */
@OnEachDatabase
class RawSqlTest {

    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final Jdbi jdbi;
    private final SalesDatabase db;
    private Seller ann;

    RawSqlTest(TestDatabase database) {
        jdbi = database.watched(log::add);
        SalesDatabase.createSchema(jdbi);
        db = new SalesDatabase(jdbi);
    }

    @BeforeEach
    void sales() {
        ann = db.seller().insert(NewSeller.name("Ann").age(40));
        Seller ben = db.seller().insert(NewSeller.name("Benjamin").age(20));
        List<Sale> sales = db.sale()
                .insertAll(List.of(
                        sale(ann, "1.50", "short").paid(true),
                        sale(ann, "2.50", "a long note"),
                        sale(ben, "100.00", "a?b"),
                        NewSale.price(new BigDecimal("7.00")).note("{}")));
        assertThat(sales).hasSize(4);
    }

    private static NewSale sale(Seller seller, String price, String note) {
        return NewSale.price(new BigDecimal(price)).sellerId(seller.id()).note(note);
    }

    private List<String> notes(Condition<Sale> condition) {
        return db.sale().where(condition).orderBy(SALE.price.asc()).list().stream()
                .map(Sale::note)
                .toList();
    }

    @Test
    void columnsAndValues() {
        assertThat(notes(Condition.sql("length({}) > {}", SALE.note, SqlArgument.of(5))))
                .containsExactly("a long note");
        assertThat(notes(Condition.sql("{} + {} > {}", SALE.price, SALE.price, SALE.price.value(new BigDecimal("5")))))
                .containsExactly("{}", "a?b");
        assertThat(notes(Condition.sql("{} = {}", SALE.sellerId, SALE.sellerId.value(ann.id()))))
                .containsExactly("short", "a long note");
        assertThat(notes(Condition.sql(
                        "substr({}, 1, 1) = 'a' AND {} < 100 * {}", SALE.note, SALE.quantity, SALE.boxes)))
                .containsExactly("a long note", "a?b");
        assertThat(notes(Condition.sql("1 = 1"))).hasSize(4);
    }

    @Test
    void valuesOfEveryType() {
        assertThat(notes(Condition.sql("{} = {}", SALE.day, SqlArgument.of(LocalDate.of(2024, 1, 1)))))
                .hasSize(4);
        assertThat(notes(Condition.sql("{} = {}", SALE.paid, SqlArgument.of(true))))
                .containsExactly("short");
        assertThat(notes(Condition.sql("{} * 2 = {}", SALE.weight, SqlArgument.of(1.0))))
                .hasSize(4);
        assertThat(notes(Condition.sql("{} = {}", SALE.id, SqlArgument.of(new UUID(1, 2)))))
                .isEmpty();
        assertThat(notes(Condition.sql("{} IN ({}, {})", SALE.note, SqlArgument.of("short"), SqlArgument.of("{}"))))
                .containsExactly("short", "{}");
        assertThat(db.seller()
                        .where(Condition.sql("{} < {}", SELLER.goneAt, SqlArgument.of(Instant.EPOCH)))
                        .list())
                .isEmpty();
    }

    @Test
    void nothingIsReplacedWithinQuotes() {
        assertThat(notes(Condition.sql("{} = '{}'", SALE.note))).containsExactly("{}");
        assertThat(notes(Condition.sql("{} = 'a?b'", SALE.note))).containsExactly("a?b");
        assertThat(notes(Condition.sql("{} = 'it''s -- ; ('", SALE.note))).isEmpty();
    }

    @Test
    void amongOtherConditions() {
        Condition<Sale> either = Condition.sql("{} = 'short' OR {} = 'a?b'", SALE.note, SALE.note);

        assertThat(notes(either.and(SALE.paid.isTrue()))).containsExactly("short");
        assertThat(notes(SALE.paid.isTrue().and(either))).containsExactly("short");
        assertThat(notes(either.not())).containsExactly("a long note", "{}");
        assertThat(either.and(SALE.paid.isTrue())).hasToString("sql(note = 'short' OR note = 'a?b') and paid = true");
    }

    @Test
    void withinConditionsOnRelatedRows() {
        Condition<Sale> dear = Condition.sql("{} > {}", SALE.price, SALE.price.value(BigDecimal.TEN));
        Condition<Seller> longName = Condition.sql("length({}) > {}", SELLER.name, SqlArgument.of(3));

        assertThat(db.seller().where(SELLER.sales.some(dear)).list())
                .extracting(Seller::name)
                .containsExactly("Benjamin");
        assertThat(db.seller().where(SELLER.sales.count(dear.not()).eq(2)).list())
                .extracting(Seller::name)
                .containsExactly("Ann");
        assertThat(notes(SALE.seller.is(longName))).containsExactly("a?b");
        assertThat(notes(SALE.seller.is(SELLER.sales.some(dear.and(SALE.seller.is(longName))))))
                .containsExactly("a?b");
        assertThat(notes(Condition.sql("length({}) > {}", SALE.seller.get(SELLER.name), SqlArgument.of(3))))
                .containsExactly("a?b");
    }

    @Test
    void inUpdatesAndDeletes() {
        Condition<Sale> longNote = Condition.sql("length({}) > {}", SALE.note, SqlArgument.of(5));

        assertThat(db.sale().where(longNote).update(new SalePatch().note("cut")))
                .isEqualTo(1);
        assertThat(db.sale()
                        .where(Condition.sql("{} = {}", SALE.note, SqlArgument.of("cut")))
                        .delete())
                .isEqualTo(1);
    }

    @Test
    void valuesAreNeverPartOfTheSql() {
        String value = "x'; DROP TABLE sale; --";
        log.clear();
        assertThat(notes(Condition.sql(
                        "{} = {} OR {} = {}", SALE.note, SqlArgument.of(value), SALE.note, SALE.note.value(value))))
                .isEmpty();
        assertThat(log).isNotEmpty().noneMatch(sql -> sql.contains("DROP"));
    }

    @Test
    void whatIsNoSingleConditionIsRefused() {
        assertRefused(() -> Condition.sql("{} = {}", SALE.note), "has more {} than the 1 arguments");
        assertRefused(() -> Condition.sql("{} = 1", SALE.note, SALE.boxes), "has 1 {} for 2 arguments");
        assertRefused(() -> Condition.sql("{} = ?", SALE.note), "has a ?: {} stands for a value");
        assertRefused(() -> Condition.sql("{} = 1) OR (1 = 1", SALE.boxes), "has a ) without a (");
        assertRefused(() -> Condition.sql("({} = 1", SALE.boxes), "has a ( without a )");
        assertRefused(() -> Condition.sql("{} = 'x", SALE.note), "has a ' that does not end");
        assertRefused(() -> Condition.sql("{} = 1 -- ", SALE.boxes), "has a comment, or more than one statement");
        assertRefused(() -> Condition.sql("{} = 1 /* x */", SALE.boxes), "has a comment, or more than one statement");
        assertRefused(() -> Condition.sql("{} = 1; DELETE", SALE.boxes), "has a comment, or more than one statement");
        assertRefused(() -> Condition.sql(" "), "is empty");
        assertRefused(() -> SqlArgument.of(BigDecimal.ONE), "SqlArgument.of(..) takes no `BigDecimal`");
        assertRefused(() -> SqlArgument.of("\0"), "`Condition.sql` cannot hold U+0000");
        assertRefused(() -> SALE.price.value(new BigDecimal("0.001")), "`Sale.price` takes 18 digits");
    }

    @Test
    @SuppressWarnings("NullAway") // callers need not check for null
    void nullIsRefused() {
        assertRefused(() -> SqlArgument.of(null), "`SqlArgument.of(..)` was given null");
        assertRefused(() -> SALE.note.value(null), "`Sale.note`: value(null)");
        assertRefused(() -> Condition.sql(null, SALE.note), "`Condition.sql(..)` was given null");
        assertRefused(() -> Condition.sql("{} = 1", (SqlArgument<Sale>) null), "`Condition.sql(..)` was given null");
    }

    private static void assertRefused(Supplier<?> call, String message) {
        assertThatThrownBy(call::get).isInstanceOf(InvalidValueException.class).hasMessageContaining(message);
    }

    /** Columns are found by name, in any order, and others are no trouble. */
    @Test
    void modelsInJoinedQueriesOfTheUsers() {
        List<Sale> sales = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT u.name AS seller_name, s.* FROM sale s JOIN seller u ON u.id = s.seller_id"
                                + " WHERE u.age > :age ORDER BY s.price")
                .bind("age", 30)
                .mapTo(Sale.class)
                .list());

        assertThat(sales)
                .isEqualTo(db.sale()
                        .where(SALE.seller.is(SELLER.age.gt(30)))
                        .orderBy(SALE.price.asc())
                        .list());
        assertThat(sales).hasSize(2);
    }
}
