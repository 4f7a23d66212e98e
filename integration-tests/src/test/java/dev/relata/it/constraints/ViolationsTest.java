package dev.relata.it.constraints;

import static dev.relata.it.constraints.ConstrainedTables.CART;
import static dev.relata.it.constraints.Violations.brokenBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.CheckViolationException;
import dev.relata.jdbi.UniqueViolationException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Uniques, partial ones too, and checks: the same exception with the same names on every database. */
@OnEachDatabase
class ViolationsTest {

    private static final String ONE_CART = "Unique cart_user_id_key of cart[user_id]: Cart[userId]";

    private final Jdbi jdbi;
    private final ConstrainedDatabase db;

    ViolationsTest(TestDatabase database) {
        jdbi = database.with(ConstrainedDatabase::createSchema);
        db = new ConstrainedDatabase(jdbi);
    }

    @Test
    void aPrimaryKeyThatIsTaken() {
        db.note().insert(NewNote.id("a"));

        assertThat(brokenBy(() -> db.note().insert(NewNote.id("a"))))
                .isEqualTo("Unique note_pkey of note[id]: Note[id]");
        assertThat(brokenBy(() -> db.note().insertAll(List.of(NewNote.id("b"), NewNote.id("a")))))
                .isEqualTo("Unique note_pkey of note[id]: Note[id]");
        assertThat(brokenBy(() -> db.note().insertAll(List.of(NewNote.id("c"), NewNote.id("c")))))
                .isEqualTo("Unique note_pkey of note[id]: Note[id]");
        assertThat(db.note().count()).isEqualTo(1);
    }

    @Test
    void aPartialUniqueConcernsOnlyRowsOfItsCondition() {
        Cart first = db.cart().insert(NewCart.userId(1).code("a"));

        assertThat(brokenBy(() -> db.cart().insert(NewCart.userId(1).code("b"))))
                .isEqualTo(ONE_CART);
        Cart deleted = db.cart().update(first.id(), new CartPatch().deletedAt(Instant.EPOCH));
        Cart second = db.cart().insert(NewCart.userId(1).code("b"));
        Cart third = db.cart().insert(NewCart.userId(1).code("c").deletedAt(Instant.EPOCH));

        assertThat(brokenBy(() -> db.cart().update(third.id(), new CartPatch().deletedAt(null))))
                .isEqualTo(ONE_CART);
        assertThat(brokenBy(() -> db.cart()
                        .update(new Cart(third.id(), 1, "c", third.state(), third.total(), third.limit(), null, null))))
                .isEqualTo(ONE_CART);
        assertThat(brokenBy(() -> db.cart().where(CART.userId.eq(1)).update(new CartPatch().deletedAt(null))))
                .isEqualTo(ONE_CART);
        assertThat(brokenBy(() -> db.cart().updateAll(new CartPatch().deletedAt(null))))
                .isEqualTo(ONE_CART);
        assertThat(db.cart().findByUserId(1)).contains(second);
        assertThat(db.cart().get(third.id()).deletedAt()).isEqualTo(Instant.EPOCH);
        assertThat(db.cart().get(first.id())).isEqualTo(deleted);
    }

    @Test
    void aPartialUniqueOfSeveralColumnsHasItsOwnName() {
        BigDecimal one = BigDecimal.ONE;
        db.cart().insert(NewCart.userId(1).code("a").total(one));

        assertThat(brokenBy(() ->
                        db.cart().insert(NewCart.userId(1).code("a").total(one).deletedAt(Instant.EPOCH))))
                .isEqualTo("Unique open_code of cart[code, user_id]: Cart[code, userId]");
        assertThat(db.cart()
                        .insert(NewCart.userId(1).code("a").deletedAt(Instant.EPOCH))
                        .total())
                .isZero();
    }

    @Test
    void checks() {
        assertThat(brokenBy(() -> db.cart().insert(NewCart.userId(1).code("a").stars(4))))
                .isEqualTo("Check cart_stars_check of cart[stars]: Cart[stars]");
        assertThat(brokenBy(() -> db.cart().insert(NewCart.userId(1).code("a").total(new BigDecimal("-0.01")))))
                .startsWith("Check cart_total_state_check of cart")
                .contains(": Cart[total, state]");
        assertThat(brokenBy(() -> db.cart().insert(NewCart.userId(1).code(""))))
                .startsWith("Check within_limit of cart")
                .contains(": Cart[limit, total, code]");
        assertThat(brokenBy(() -> db.cart().insert(NewCart.userId(1).code("a").total(new BigDecimal("1000.01")))))
                .startsWith("Check within_limit of cart");
        assertThat(db.cart().count()).isZero();

        Cart lost = db.cart()
                .insert(NewCart.userId(1)
                        .code("12345678")
                        .total(new BigDecimal("-1"))
                        .state(Cart.State.LOST)
                        .stars(3));
        assertThat(brokenBy(() -> db.cart().update(lost.id(), new CartPatch().state(Cart.State.PAID))))
                .contains(": Cart[total, state]");
        assertThat(db.cart().one()).isEqualTo(lost);
    }

    @Test
    void checksThatGuardColumnsHoldForOtherClientsToo() {
        db.cart().insert(NewCart.userId(1).code("a"));

        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute("UPDATE \"cart\" SET \"state\" = 'NONE'")))
                .hasStackTraceContaining("cart_state_check");
        assertThat(db.cart().one().state()).isEqualTo(Cart.State.OPEN);
    }

    @Test
    void messagesNameModelComponentAndConstraint() {
        db.note().insert(NewNote.id("a"));
        assertThatThrownBy(() -> db.note().insert(NewNote.id("a")))
                .isInstanceOf(UniqueViolationException.class)
                .hasMessageContaining("`note`")
                .hasMessageContaining("`Note.id`")
                .hasMessageContaining("`note_pkey`")
                .hasCauseInstanceOf(SQLException.class);
        assertThatThrownBy(() -> db.cart().insert(NewCart.userId(1).code("a").stars(9)))
                .isInstanceOf(CheckViolationException.class)
                .hasMessageContaining("`Cart.stars`")
                .hasMessageContaining("`cart_stars_check`");
    }
}
