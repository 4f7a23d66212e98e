package dev.relata.it.query;

import static dev.relata.it.query.QueriesTables.ITEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.Condition;
import dev.relata.jdbi.InvalidValueException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What queries do with null and with nothing. */
@OnEachDatabase
class BadInputTest {

    private final QueriesDatabase db;

    BadInputTest(TestDatabase database) {
        db = new QueriesDatabase(database.with(QueriesDatabase::createSchema));
        assertThat(db.item().insertAll(Items.random(5))).hasSize(5);
    }

    @Test
    @SuppressWarnings("NullAway") // callers need not check for null
    void nullIsRefusedWhereItIsGiven() {
        Condition<Item> sold = ITEM.sold.isTrue();

        assertRefused(
                () -> ITEM.name.eq((String) null), "`Item.name`: eq(null) is true for no row; isNull() asks for null");
        assertRefused(() -> ITEM.name.in(Arrays.asList("a", null)), "`Item.name`: in(..) cannot hold null");
        assertRefused(() -> ITEM.day.between(null, null), "`Item.day`: ge(null)");
        assertRefused(() -> ITEM.rank.max().gt(null), "`max(rank)` is compared with null");
        assertRefused(() -> sold.and(null), "`and(..)` was given null");
        assertRefused(() -> sold.or(null), "`or(..)` was given null");
        assertRefused(() -> Condition.allOf(Arrays.asList(sold, null)), "`allOf(..)` was given null");
        assertRefused(() -> Condition.anyOf(Arrays.asList(sold, null)), "`anyOf(..)` was given null");
        assertRefused(() -> db.item().where(null), "`where(..)` was given null");
        assertRefused(() -> db.item().where(sold).where(null), "`where(..)` was given null");
        assertRefused(() -> db.item().orderBy(ITEM.id.asc(), null), "`orderBy(..)` was given null");
        assertRefused(() -> db.item().after(null), "`after(..)` was given null");
        assertRefused(() -> db.item().groupBy(ITEM.id, null), "`groupBy(..)` was given null");
    }

    @Test
    void nothingToCompareWithIsAnAnswer() {
        assertThat(db.item().where(ITEM.name.in(List.of())).list()).isEmpty();
        assertThat(db.item().where(ITEM.name.notIn(List.of())).count()).isEqualTo(5);
        assertThat(db.item().where(ITEM.name.in()).delete()).isZero();
    }

    @Test
    void nothingToSetWritesNothing() {
        List<Item> before = db.item().orderBy(ITEM.id.asc()).list();

        assertThat(db.item().where(ITEM.id.gt(0)).update(new ItemPatch())).isZero();
        assertThat(db.item().updateAll(new ItemPatch())).isZero();
        assertThat(db.item().update(1, new ItemPatch())).isEqualTo(before.get(0));
        assertThat(db.item().orderBy(ITEM.id.asc()).list()).isEqualTo(before);
    }

    private static void assertRefused(Supplier<?> call, String message) {
        assertThatThrownBy(call::get).isInstanceOf(InvalidValueException.class).hasMessageContaining(message);
    }
}
