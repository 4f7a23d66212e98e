package dev.relata.it.constraints;

import static dev.relata.it.constraints.Violations.brokenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An upsert settles a conflict on its own key, and no other. */
@OnEachDatabase
class UpsertConflictsTest {

    private final ConstrainedDatabase db;

    UpsertConflictsTest(TestDatabase database) {
        db = new ConstrainedDatabase(database.with(ConstrainedDatabase::createSchema));
    }

    @Test
    void onAPartialUniqueMeetsOnlyRowsOfItsCondition() {
        Cart deleted = db.cart().insert(NewCart.userId(1).code("old").deletedAt(Instant.EPOCH));
        Cart active = db.cart().upsertByUserId(NewCart.userId(1).code("new"));
        Cart again = db.cart().upsertByUserId(NewCart.userId(1).code("newer").stars(2));

        assertThat(again.id()).isEqualTo(active.id());
        assertThat(again.code()).isEqualTo("newer");
        assertThat(again.stars()).isEqualTo(2);
        assertThat(db.cart().get(deleted.id())).isEqualTo(deleted);
        assertThat(db.cart().count()).isEqualTo(2);
    }

    @Test
    void ofManyOnAPartialUniqueMeetOnlyRowsOfItsCondition() {
        Cart deleted = db.cart().insert(NewCart.userId(1).code("old").deletedAt(Instant.EPOCH));
        Cart active = db.cart().insert(NewCart.userId(2).code("two"));

        List<Cart> carts = db.cart()
                .upsertAllByUserId(List.of(
                        NewCart.userId(1).code("new"),
                        NewCart.userId(2).code("2"),
                        NewCart.userId(3).code("three")));

        assertThat(carts).extracting(Cart::code).containsExactly("new", "2", "three");
        assertThat(carts.get(1).id()).isEqualTo(active.id());
        assertThat(db.cart().get(deleted.id())).isEqualTo(deleted);
        assertThat(db.cart().count()).isEqualTo(4);
        assertThat(db.cart()
                        .insertAllNew(List.of(
                                NewCart.userId(2).code("x"), NewCart.userId(4).code("four"))))
                .extracting(Cart::code)
                .containsExactly("four");
    }

    @Test
    void onAnotherKeyThrows() {
        Cart first = db.cart()
                .insert(NewCart.userId(1).code("a").total(BigDecimal.ONE).deletedAt(Instant.EPOCH));

        assertThat(brokenBy(() ->
                        db.cart().upsertByUserId(NewCart.userId(1).code("a").total(BigDecimal.ONE))))
                .isEqualTo("Unique open_code of cart[code, user_id]: Cart[code, userId]");
        assertThat(db.cart().one()).isEqualTo(first);
    }

    @Test
    void checksHoldOnBothPaths() {
        assertThat(brokenBy(() ->
                        db.cart().upsertByUserId(NewCart.userId(1).code("a").stars(5))))
                .startsWith("Check cart_stars_check");
        Cart row = db.cart().insert(NewCart.userId(1).code("a"));
        assertThat(brokenBy(() ->
                        db.cart().upsertByUserId(NewCart.userId(1).code("a").stars(5))))
                .startsWith("Check cart_stars_check");
        assertThat(db.cart().one()).isEqualTo(row);
    }
}
