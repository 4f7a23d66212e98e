package dev.relata.it.softdelete;

import static dev.relata.it.softdelete.BinTables.BASKET;
import static dev.relata.it.softdelete.BinTables.LABEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.relata.it.crud.SettableClock;
import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.RowNotFoundException;
import dev.relata.jdbi.StaleVersionException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A delete that only stamps the row, and what sees the row afterwards. */
@OnEachDatabase
class SoftDeleteTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SettableClock clock = new SettableClock();
    private final BinDatabase db;

    SoftDeleteTest(TestDatabase database) {
        db = new BinDatabase(database.with(clock, BinDatabase::createSchema));
    }

    private Basket basket(String member) {
        return db.basket()
                .insert(NewBasket.memberId(
                        db.member().insert(NewMember.name(member)).id()));
    }

    private Basket stored(Basket basket) {
        return db.basket().withDeleted().where(BASKET.id.eq(basket.id())).one();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Test
    void aDeleteStampsTheRowOnce() {
        Basket basket = basket("Ann");
        assertThat(basket.deletedAt()).isNull();
        clock.advance(MINUTE);
        Instant then = now();

        assertThat(db.basket().delete(basket.id())).isTrue();
        clock.advance(MINUTE);
        assertThat(db.basket().delete(basket.id())).isFalse();
        assertThat(db.basket().delete(stored(basket))).isFalse();
        assertThat(db.basket().where(BASKET.id.eq(basket.id())).delete()).isZero();
        assertThat(db.basket().deleteAll()).isZero();
        assertThat(db.basket().delete(-1)).isFalse();

        assertThat(stored(basket))
                .isEqualTo(new Basket(
                        basket.id(), basket.memberId(), null, then, then, 1, basket.member(), basket.items()));
    }

    @Test
    void aDeleteOfARowChecksItsVersion() {
        Basket read = basket("Ann");
        Basket changed = db.basket().update(read.id(), new BasketPatch().note("n"));

        assertThatThrownBy(() -> db.basket().delete(read)).isInstanceOf(StaleVersionException.class);
        assertThat(stored(read)).isEqualTo(changed);

        assertThat(db.basket().delete(changed)).isTrue();
        assertThat(stored(read).version()).isEqualTo(2);
        assertThat(db.basket().delete(read)).isFalse();
    }

    @Test
    void aDeleteByConditionStampsWhatIsNotDeletedYet() {
        Basket first = basket("Ann");
        Basket second = basket("Ben");
        Basket third = basket("Cleo");
        db.basket().delete(first.id());
        Instant then = now();
        clock.advance(MINUTE);

        assertThat(db.basket().where(BASKET.id.le(second.id())).delete()).isEqualTo(1);
        assertThat(db.basket().list()).containsExactly(third);
        clock.advance(MINUTE);
        assertThat(db.basket().deleteAll()).isEqualTo(1);

        assertThat(db.basket().withDeleted().orderBy(BASKET.id.asc()).list())
                .extracting(Basket::deletedAt, Basket::updatedAt, Basket::version)
                .containsExactly(
                        tuple(then, then, 1), tuple(then.plus(MINUTE), then.plus(MINUTE), 1), tuple(now(), now(), 1));
    }

    @Test
    void aModelWithoutVersionAndUpdateTimeIsStampedToo() {
        Label label = db.label().insert(NewLabel.code("a").name("A"));
        assertThat(label.removedAt()).isEmpty();

        assertThat(db.label().delete(label)).isTrue();
        assertThat(db.label().delete(label)).isFalse();
        assertThat(db.label().withDeleted().one()).isEqualTo(new Label(Optional.of(now()), "a", "A", 1));
    }

    @Test
    void readsLeaveDeletedRowsOut() {
        Basket gone = basket("Ann");
        Basket stays = basket("Ben");
        db.basket().delete(gone.id());

        assertThat(db.basket().find(gone.id())).isEmpty();
        assertThatThrownBy(() -> db.basket().get(gone.id())).isInstanceOf(RowNotFoundException.class);
        assertThat(db.basket().findByMemberId(gone.memberId())).isEmpty();
        assertThat(db.basket().findByMemberId(stays.memberId())).hasValue(stays);
        assertThat(db.basket().list()).containsExactly(stays);
        assertThat(db.basket().first()).hasValue(stays);
        assertThat(db.basket().one()).isEqualTo(stays);
        assertThat(db.basket().count()).isEqualTo(1);
        assertThat(db.basket().limit(5).count()).isEqualTo(1);
        assertThat(db.basket().orderBy(BASKET.id.desc()).offset(1).list()).isEmpty();
        assertThat(db.basket().after(gone).list()).containsExactly(stays);
        List<Basket> streamed = db.basket().stream(Stream::toList);
        assertThat(streamed).containsExactly(stays);
        assertThat(db.basket().where(BASKET.id.eq(gone.id())).exists()).isFalse();
        assertThat(db.basket()
                        .where(BASKET.id.eq(gone.id()).or(BASKET.id.eq(stays.id())))
                        .list())
                .containsExactly(stays);
        assertThat(db.basket().where(BASKET.deletedAt.isNotNull()).exists()).isFalse();
        assertThat(db.basket().where(BASKET.id.eq(-1).not()).count()).isEqualTo(1);
    }

    @Test
    void aFinderByAnOrdinaryUniqueLeavesDeletedRowsOut() {
        db.label().insert(NewLabel.code("a").name("A"));
        db.label().delete("a");

        assertThat(db.label().findByName("A")).isEmpty();
        assertThat(db.label().withDeleted().where(LABEL.name.eq("A")).one().code())
                .isEqualTo("a");
    }

    @Test
    void deletedRowsAreReadWhereThatIsSaid() {
        Basket gone = basket("Ann");
        Basket stays = basket("Ben");
        db.basket().delete(gone.id());

        assertThat(db.basket().withDeleted().count()).isEqualTo(2);
        assertThat(db.basket().withDeleted().where(BASKET.deletedAt.isNotNull()).list())
                .extracting(Basket::id)
                .containsExactly(gone.id());
        assertThat(db.basket().withDeleted().orderBy(BASKET.deletedAt.asc()).list())
                .extracting(Basket::id)
                .containsExactly(gone.id(), stays.id());
        assertThat(db.basket().withDeleted().after(gone).limit(1).list()).containsExactly(stays);
        assertThat(db.basket().withDeleted().where(BASKET.id.eq(gone.id())).exists())
                .isTrue();
    }

    @Test
    void aDeletedRowIsNotUpdated() {
        Basket basket = basket("Ann");
        db.basket().delete(basket.id());
        Basket deleted = stored(basket);
        BasketPatch patch = new BasketPatch().note("n");

        assertThatThrownBy(() -> db.basket().update(basket.id(), patch)).isInstanceOf(RowNotFoundException.class);
        assertThatThrownBy(() -> db.basket().update(basket.id(), new BasketPatch()))
                .isInstanceOf(RowNotFoundException.class);
        for (Basket row : List.of(basket, deleted)) {
            assertThatThrownBy(() -> db.basket().update(row)).isInstanceOf(RowNotFoundException.class);
            assertThatThrownBy(() -> db.basket().update(row, patch)).isInstanceOf(RowNotFoundException.class);
            assertThatThrownBy(() -> db.basket().update(row, new BasketPatch()))
                    .isInstanceOf(RowNotFoundException.class);
        }
        assertThat(db.basket().where(BASKET.id.eq(basket.id())).update(patch)).isZero();
        assertThat(db.basket().updateAll(patch)).isZero();
        assertThat(stored(basket)).isEqualTo(deleted);
    }

    @Test
    void anUpdateOfAWholeRowNeitherDeletesNorRestores() {
        Basket basket = basket("Ann");
        Basket stamped = new Basket(
                basket.id(),
                basket.memberId(),
                "n",
                Instant.EPOCH,
                basket.updatedAt(),
                basket.version(),
                basket.member(),
                basket.items());

        assertThat(db.basket().update(stamped).deletedAt()).isNull();
        assertThat(db.basket().get(basket.id()).note()).isEqualTo("n");
    }

    @Test
    void rowsThatPointToADeletedOneStay() {
        Basket basket = basket("Ann");
        Item before = db.item().insert(NewItem.basketId(basket.id()));

        assertThat(db.basket().delete(basket.id())).isTrue();

        Item after = db.item().insert(NewItem.basketId(basket.id()));
        assertThat(db.item().list()).containsExactly(before, after);
    }

    @Test
    void deletedRowsGoWithTheRowTheyPointTo() {
        Basket basket = basket("Ann");
        db.basket().delete(basket.id());

        db.member().delete(basket.memberId());

        assertThat(db.basket().withDeleted().exists()).isFalse();
    }
}
