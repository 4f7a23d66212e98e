package dev.relata.it.query;

import static dev.relata.it.query.QueriesTables.ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.Condition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Every operator finds the rows that the same test in Java finds. */
@OnEachDatabase
class OperatorsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 5);
    private static final BigDecimal PRICE = new BigDecimal("2.5");

    private final QueriesDatabase db;
    private final List<Item> items;

    OperatorsTest(TestDatabase database) {
        db = new QueriesDatabase(database.with(QueriesDatabase::createSchema));
        items = db.item().insertAll(Items.random(300));
    }

    @Test
    void comparisonsWithAValue() {
        same(ITEM.left.eq(2), item -> item.left() == 2);
        same(ITEM.left.ne(2), item -> item.left() != 2);
        same(ITEM.left.lt(2), item -> item.left() < 2);
        same(ITEM.left.le(2), item -> item.left() <= 2);
        same(ITEM.left.gt(2), item -> item.left() > 2);
        same(ITEM.left.ge(2), item -> item.left() >= 2);
        same(ITEM.left.between(1, 3), item -> item.left() >= 1 && item.left() <= 3);
        same(ITEM.left.between(3, 1), item -> false);
        same(ITEM.sold.isTrue(), Item::sold);
        same(ITEM.sold.isFalse(), item -> !item.sold());
        same(ITEM.day.lt(DAY), item -> item.day().isBefore(DAY));
        same(
                ITEM.day.between(DAY, DAY.plusDays(2)),
                item -> !item.day().isBefore(DAY) && item.day().isBefore(DAY.plusDays(3)));
        same(ITEM.kind.gt(Item.Kind.APE), item -> item.kind() == Item.Kind.ZEBRA);
        same(ITEM.name.ge("name5"), item -> item.name().compareTo("name5") >= 0);
    }

    @Test
    void comparisonsLeaveOutNulls() {
        same(ITEM.rank.eq(1), item -> item.rank() != null && item.rank() == 1);
        same(ITEM.rank.ne(1), item -> item.rank() != null && item.rank() != 1);
        same(ITEM.rank.notIn(1, 2), item -> item.rank() != null && item.rank() != 1 && item.rank() != 2);
        same(ITEM.rank.lt(2).not(), item -> item.rank() != null && item.rank() >= 2);
        same(
                ITEM.price.gt(PRICE),
                item -> item.price().filter(p -> p.compareTo(PRICE) > 0).isPresent());
        same(ITEM.rank.isNull(), item -> item.rank() == null);
        same(ITEM.rank.isNotNull(), item -> item.rank() != null);
        same(ITEM.rank.ne(1).or(ITEM.rank.isNull()), item -> item.rank() == null || item.rank() != 1);
    }

    @Test
    void comparisonsWithAnotherColumn() {
        same(ITEM.left.eq(ITEM.right), item -> item.left() == item.right());
        same(ITEM.left.ne(ITEM.right), item -> item.left() != item.right());
        same(ITEM.left.lt(ITEM.right), item -> item.left() < item.right());
        same(ITEM.left.le(ITEM.right), item -> item.left() <= item.right());
        same(ITEM.left.gt(ITEM.rank), item -> item.rank() != null && item.left() > item.rank());
        same(ITEM.rank.ge(ITEM.left), item -> item.rank() != null && item.rank() >= item.left());
        same(ITEM.name.ne(ITEM.note), item -> item.note() != null);
    }

    @Test
    void lists() {
        same(ITEM.left.in(1, 3), item -> item.left() == 1 || item.left() == 3);
        same(ITEM.left.notIn(1, 3), item -> item.left() != 1 && item.left() != 3);
        same(
                ITEM.name.in("name1", "name1", "name2"),
                item -> List.of("name1", "name2").contains(item.name()));
        same(ITEM.kind.in(Item.Kind.APE), item -> item.kind() == Item.Kind.APE);
        same(ITEM.left.in(), item -> false);
        same(ITEM.left.in(List.of()), item -> false);
        same(ITEM.left.notIn(List.of()), item -> true);
        same(ITEM.rank.in(List.of()).not(), item -> true);
        same(ITEM.rank.notIn(), item -> true);
        same(ITEM.day.in(List.of(DAY)), item -> item.day().equals(DAY));
    }

    @Test
    void listsOfAHundredThousandValues() {
        List<Long> ids = LongStream.rangeClosed(101, 100_100).boxed().toList();
        List<String> names =
                IntStream.range(0, 100_000).mapToObj(i -> "name" + (i + 5)).toList();

        same(ITEM.id.in(ids), item -> item.id() > 100);
        same(ITEM.id.notIn(ids), item -> item.id() <= 100);
        same(ITEM.name.in(names), item -> names.subList(0, 20).contains(item.name()));
        same(
                ITEM.id.in(ids).and(ITEM.name.notIn(names)).or(ITEM.id.in(1, 2)),
                item -> item.id() <= 2
                        || (item.id() > 100 && !names.subList(0, 20).contains(item.name())));
    }

    @Test
    void combinations() {
        Condition<Item> sold = ITEM.sold.isTrue();
        Condition<Item> left = ITEM.left.eq(1);
        Condition<Item> ape = ITEM.kind.eq(Item.Kind.APE);

        same(sold.and(left).or(ape), item -> (item.sold() && item.left() == 1) || isApe(item));
        same(sold.and(left.or(ape)), item -> item.sold() && (item.left() == 1 || isApe(item)));
        same(sold.or(left).not(), item -> !(item.sold() || item.left() == 1));
        same(sold.and(left).not().and(ape), item -> !(item.sold() && item.left() == 1) && isApe(item));
        same(sold.not().not(), Item::sold);
        same(Condition.allOf(List.of(sold, left, ape)), item -> item.sold() && item.left() == 1 && isApe(item));
        same(Condition.anyOf(List.of(sold, left, ape)), item -> item.sold() || item.left() == 1 || isApe(item));
        same(Condition.allOf(List.of()), item -> true);
        same(Condition.anyOf(List.of()), item -> false);
        same(Condition.<Item>anyOf(List.of()).or(sold), Item::sold);
        same(Condition.<Item>allOf(List.of()).not(), item -> false);
        assertThat(db.item().where(sold).where(left).where(ape).list())
                .containsExactlyInAnyOrderElementsOf(
                        db.item().where(sold.and(left).and(ape)).list());
    }

    @Test
    void conditionsOfHundredsOfParts() {
        List<Condition<Item>> parts =
                LongStream.rangeClosed(1, 500).mapToObj(ITEM.id::eq).toList();

        same(Condition.anyOf(parts.subList(0, 200)), item -> item.id() <= 200);
        same(Condition.allOf(parts.stream().map(Condition::not).toList()), item -> false);
    }

    private static boolean isApe(Item item) {
        return item.kind() == Item.Kind.APE;
    }

    private void same(Condition<Item> condition, Predicate<Item> test) {
        List<Item> expected = items.stream().filter(test).toList();
        assertThat(db.item().where(condition).orderBy(ITEM.id.asc()).list())
                .as(condition.toString().length() < 200 ? condition.toString() : "a long condition")
                .isEqualTo(expected);
        assertThat(db.item().where(condition).count()).isEqualTo(expected.size());
        assertThat(db.item().where(condition).exists()).isEqualTo(!expected.isEmpty());
    }
}
