package dev.relata.it.softdelete;

import static dev.relata.it.constraints.Violations.brokenBy;
import static dev.relata.it.softdelete.BinTables.BASKET;
import static dev.relata.it.softdelete.BinTables.LABEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.crud.SettableClock;
import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.Condition;
import dev.relata.jdbi.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Deleted rows that come back, and rows that go for good. */
@OnEachDatabase
class RestoreAndPurgeTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String ONE_BASKET = "Unique basket_member_id_key of basket[member_id]: Basket[memberId]";
    private static final String ITEM_POINTS =
            "ForeignKey item_basket_id_fkey of item[basket_id]: Item[basketId] basket";

    private final SettableClock clock = new SettableClock();
    private final BinDatabase db;
    private final Member ann;

    RestoreAndPurgeTest(TestDatabase database) {
        db = new BinDatabase(database.with(clock, BinDatabase::createSchema));
        ann = db.member().insert(NewMember.name("Ann"));
    }

    private Basket basket() {
        return db.basket().insert(NewBasket.memberId(ann.id()));
    }

    @Test
    void aDeletedRowComesBack() {
        Basket basket = basket();
        db.basket().delete(basket.id());
        clock.advance(MINUTE);

        assertThat(db.basket().restore(basket.id())).isTrue();

        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Basket restored = db.basket().get(basket.id());
        assertThat(restored)
                .isEqualTo(new Basket(basket.id(), ann.id(), null, null, now, 2, restored.member(), restored.items()));
        assertThat(db.basket().restore(basket.id())).isFalse();
        assertThat(db.basket().get(basket.id())).isEqualTo(restored);
        assertThat(db.basket().restore(-1)).isFalse();
        assertThat(db.basket().delete(restored)).isTrue();
    }

    @Test
    void aRowDoesNotComeBackBesideOneThatTookItsPlace() {
        Basket first = basket();
        db.basket().delete(first.id());
        Basket second = basket();

        assertThat(brokenBy(() -> db.basket().restore(first.id()))).isEqualTo(ONE_BASKET);
        assertThat(brokenBy(this::basket)).isEqualTo(ONE_BASKET);
        assertThat(db.basket().findByMemberId(ann.id())).hasValue(second);

        db.basket().delete(second.id());
        assertThat(db.basket().restore(first.id())).isTrue();
        assertThat(db.basket().one().id()).isEqualTo(first.id());
    }

    @Test
    void aPurgeReallyDeletesARowDeletedOrNot() {
        Basket deleted = basket();
        db.basket().delete(deleted.id());
        Basket active = basket();

        assertThat(db.basket().purge(deleted.id())).isTrue();
        assertThat(db.basket().purge(deleted.id())).isFalse();
        assertThat(db.basket().restore(deleted.id())).isFalse();
        assertThat(db.basket().withDeleted().list()).containsExactly(active);
        assertThat(db.basket().purge(active.id())).isTrue();
        assertThat(db.basket().withDeleted().exists()).isFalse();
    }

    @Test
    void aPurgeByConditionReallyDeletesRowsDeletedOrNot() {
        Basket old = basket();
        db.basket().delete(old.id());
        clock.advance(MINUTE);
        Instant between = clock.instant();
        clock.advance(MINUTE);
        Basket recent = basket();
        db.basket().delete(recent.id());
        Basket active = basket();

        assertThat(db.basket().where(BASKET.deletedAt.lt(between)).purge()).isEqualTo(1);
        assertThat(db.basket().withDeleted().list())
                .extracting(Basket::id)
                .containsExactlyInAnyOrder(recent.id(), active.id());
        assertThatThrownBy(() -> db.basket().where(Condition.allOf(List.of())).purge())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("purgeAll()");
        assertThat(db.basket().where(BASKET.memberId.eq(ann.id())).purge()).isEqualTo(2);

        basket();
        db.basket().deleteAll();
        basket();
        assertThat(db.basket().purgeAll()).isEqualTo(2);
        assertThat(db.basket().withDeleted().exists()).isFalse();
    }

    @Test
    void aPurgeIsRefusedWhileRowsPointToTheRow() {
        Basket basket = basket();
        Item item = db.item().insert(NewItem.basketId(basket.id()));
        db.basket().delete(basket.id());

        assertThat(brokenBy(() -> db.basket().purge(basket.id()))).isEqualTo(ITEM_POINTS);
        assertThat(brokenBy(
                        () -> db.basket().where(BASKET.deletedAt.isNotNull()).purge()))
                .isEqualTo(ITEM_POINTS);
        assertThat(brokenBy(() -> db.basket().purgeAll())).isEqualTo(ITEM_POINTS);
        assertThat(db.basket().withDeleted().count()).isEqualTo(1);

        db.item().delete(item.id());
        assertThat(db.basket().purge(basket.id())).isTrue();
    }

    @Test
    void anUpsertBringsTheRowInConflictBack() {
        db.label().insert(NewLabel.code("a").name("A").rank(7));
        db.label().delete("a");

        Label byName = db.label().upsertByName(NewLabel.code("b").name("A"));
        assertThat(byName).isEqualTo(new Label(Optional.empty(), "a", "A", 7));

        db.label().delete("a");
        Label byId = db.label().upsertByCode(NewLabel.code("a").name("B").rank(8));
        assertThat(byId).isEqualTo(new Label(Optional.empty(), "a", "B", 8));
        assertThat(db.label().withDeleted().list()).containsExactly(byId);
    }

    @Test
    void anUpsertByAPartialUniqueSeesOnlyTheRowThatIsNotDeleted() {
        Basket deleted = basket();
        db.basket().delete(deleted.id());

        Basket inserted = db.basket().upsertByMemberId(NewBasket.memberId(ann.id()));
        assertThat(inserted.id()).isNotEqualTo(deleted.id());
        assertThat(inserted.version()).isZero();

        Basket updated =
                db.basket().upsertByMemberId(NewBasket.memberId(ann.id()).note("n"));
        assertThat(updated.id()).isEqualTo(inserted.id());
        assertThat(updated.note()).isEqualTo("n");
        assertThat(updated.deletedAt()).isNull();
        assertThat(updated.version()).isEqualTo(1);
        assertThat(db.basket().withDeleted().count()).isEqualTo(2);
    }

    @Test
    void batchesAreInsertedBesideDeletedRows() {
        List<NewBasket> inputs = IntStream.range(0, 200)
                .mapToObj(i -> db.member().insert(NewMember.name("m" + i)))
                .map(member -> NewBasket.memberId(member.id()))
                .toList();
        db.basket().insertAll(inputs);
        assertThat(db.basket().deleteAll()).isEqualTo(200);

        List<Basket> baskets = db.basket().insertAll(inputs);

        assertThat(baskets).hasSize(200).allMatch(basket -> basket.deletedAt() == null);
        assertThat(db.basket().orderBy(BASKET.id.asc()).list()).isEqualTo(baskets);
        assertThat(db.basket().withDeleted().count()).isEqualTo(400);

        List<Label> labels = db.label()
                .insertAll(
                        List.of(NewLabel.code("b").name("B"), NewLabel.code("a").name("A")));
        assertThat(labels).extracting(Label::code).containsExactly("b", "a");
        assertThat(db.label().where(LABEL.code.eq("a")).one()).isEqualTo(labels.get(1));
    }
}
