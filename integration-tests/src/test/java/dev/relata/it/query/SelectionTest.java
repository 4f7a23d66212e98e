package dev.relata.it.query;

import static dev.relata.it.query.QueriesTables.ITEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.Condition;
import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.RowNotFoundException;
import dev.relata.jdbi.Selection;
import dev.relata.jdbi.TooManyRowsException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How rows are taken from a query, and queries that are refused. */
@OnEachDatabase
class SelectionTest {

    private final QueriesDatabase db;
    private final List<Item> items;

    SelectionTest(TestDatabase database) {
        db = new QueriesDatabase(database.with(QueriesDatabase::createSchema));
        items = db.item().insertAll(Items.random(50));
    }

    @Test
    void one() {
        assertThat(db.item().where(ITEM.id.eq(3)).one()).isEqualTo(items.get(2));
        assertThat(db.item().offset(49).one()).isEqualTo(items.get(49));
        assertThatThrownBy(() -> db.item().where(ITEM.id.eq(0)).one())
                .isInstanceOf(RowNotFoundException.class)
                .hasMessageContaining("`Item`");
        assertThatThrownBy(() -> db.item().one())
                .isInstanceOf(TooManyRowsException.class)
                .hasMessageContaining("`Item`");
    }

    @Test
    void first() {
        assertThat(db.item().orderBy(ITEM.id.desc()).first()).contains(items.get(49));
        assertThat(db.item().where(ITEM.id.gt(10)).first()).contains(items.get(10));
        assertThat(db.item().where(ITEM.id.eq(0)).first()).isEmpty();
        assertThat(db.item().offset(3).first()).contains(items.get(3));
    }

    @Test
    void countAndExistsAreOfTheRowsThatListGives() {
        assertThat(db.item().count()).isEqualTo(50);
        assertThat(db.item().limit(7).count()).isEqualTo(7);
        assertThat(db.item().offset(45).count()).isEqualTo(5);
        assertThat(db.item().offset(45).limit(2).count()).isEqualTo(2);
        assertThat(db.item().offset(50).exists()).isFalse();
        assertThat(db.item().limit(0).exists()).isFalse();
        assertThat(db.item().after(items.get(39)).count()).isEqualTo(10);
        assertThat(db.item().where(ITEM.id.le(10)).limit(20).count()).isEqualTo(10);
    }

    @Test
    void streamsAreLent() {
        long sum = db.item().stream(rows -> rows.mapToLong(Item::id).sum());
        Item found = db.item().orderBy(ITEM.id.asc()).stream(
                rows -> rows.filter(item -> item.id() > 5).findFirst().orElseThrow());
        Stream<Item> kept = db.item().stream(rows -> rows);

        assertThat(sum).isEqualTo(50 * 51 / 2);
        assertThat(found).isEqualTo(items.get(5));
        assertThatThrownBy(kept::toList).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> db.item().<Item>stream(rows -> {
                    throw new IllegalArgumentException("enough");
                }))
                .hasMessage("enough");
        assertThat(db.item().count()).isEqualTo(50);
    }

    @Test
    void streamsWithinStreams() {
        long pairs = db.item().limit(5).stream(outer -> outer.mapToLong(
                        item -> db.item().where(ITEM.id.le(item.id())).stream(Stream::count))
                .sum());

        assertThat(pairs).isEqualTo(1 + 2 + 3 + 4 + 5);
    }

    @Test
    void queriesAreValues() {
        Selection<Item> all = db.item().all();
        Selection<Item> some = all.where(ITEM.id.le(5));
        Selection<Item> last = some.orderBy(ITEM.id.desc()).limit(1);

        assertThat(all.count()).isEqualTo(50);
        assertThat(some.count()).isEqualTo(5);
        assertThat(last.list()).containsExactly(items.get(4));
        assertThat(last.limit(2).orderBy(ITEM.id.asc()).list()).isEqualTo(items.subList(0, 2));
        assertThat(last.list()).containsExactly(items.get(4));
    }

    @Test
    void updatesAndDeletesFollowAWhere() {
        assertThat(db.item().where(ITEM.id.le(10)).where(ITEM.id.gt(5)).update(new ItemPatch().note("x")))
                .isEqualTo(5);
        assertThat(db.item().where(ITEM.note.eq("x")).delete()).isEqualTo(5);
        assertThat(db.item().where(ITEM.id.in(List.of())).delete()).isZero();
        assertThat(db.item().where(Condition.anyOf(List.of())).delete()).isZero();
        assertThat(db.item().where(Condition.anyOf(List.of())).update(new ItemPatch().note("y")))
                .isZero();
        assertThat(db.item().count()).isEqualTo(45);
    }

    @Test
    void anUpdateOrDeleteOfEverythingIsSaid() {
        Condition<Item> everything = Condition.allOf(List.of());

        assertThatThrownBy(() -> db.item().where(everything).delete())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("deleteAll");
        assertThatThrownBy(() -> db.item().where(everything).update(new ItemPatch().note("y")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("updateAll");
        assertThatThrownBy(() -> db.item().where(everything.and(everything)).delete())
                .isInstanceOf(InvalidValueException.class);
        assertThat(db.item().where(everything.and(ITEM.id.eq(1))).delete()).isEqualTo(1);
        assertThat(db.item().count()).isEqualTo(49);
    }

    @Test
    void negativeNumbersAreRefusedAtOnce() {
        assertThatThrownBy(() -> db.item().limit(-1)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> db.item().offset(-1)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> db.item().where(ITEM.sold.isTrue()).limit(Integer.MIN_VALUE))
                .isInstanceOf(InvalidValueException.class);
    }
}
