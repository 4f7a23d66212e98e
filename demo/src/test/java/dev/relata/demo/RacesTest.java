package dev.relata.demo;

import static dev.relata.demo.model.ShopTables.CART;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.demo.model.Cart;
import dev.relata.demo.model.Order;
import dev.relata.demo.model.Product;
import dev.relata.demo.model.ProductPatch;
import dev.relata.demo.model.ShopDatabase;
import dev.relata.demo.model.User;
import dev.relata.demo.shop.Checkout;
import dev.relata.demo.shop.CheckoutRefusedException;
import dev.relata.jdbi.StaleVersionException;
import dev.relata.jdbi.UniqueViolationException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds when many want the same at once. */
@OnEachDatabase
class RacesTest {

    private static final int THREADS = 16;
    private static final int ROUNDS = 10;

    private final TestShop shop;
    private final ShopDatabase db;
    private final ShopAssistant assistant;
    private final Checkout checkout;

    RacesTest(TestDatabase database, @TempDir Path folder) {
        shop = database.openShop(folder);
        db = shop.db();
        assistant = shop.assistant();
        checkout = new Checkout(db);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void oneOfManyOpensTheActiveCart() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            User user = assistant.user("User " + round);

            Race<Cart> race = Race.of(THREADS, () -> assistant.cart(user));

            assertThat(race.losses()).hasSize(THREADS - 1).hasOnlyElementsOfType(UniqueViolationException.class);
            assertThat(db.cart().where(CART.userId.eq(user.id())).list()).isEqualTo(race.wins());
        }
    }

    @Test
    void oneOfManyChangesTheRowAllOfThemRead() throws InterruptedException {
        Product product = assistant.product("Candle", "4.50", 100);
        for (int round = 1; round <= ROUNDS; round++) {
            Product read = db.product().get(product.id());

            Race<Product> race =
                    Race.of(THREADS, () -> db.product().update(read, new ProductPatch().stock(read.stock() - 1)));

            assertThat(race.losses()).hasSize(THREADS - 1).hasOnlyElementsOfType(StaleVersionException.class);
            assertThat(db.product().get(product.id()).stock()).isEqualTo(100 - round);
        }
        assertThat(db.product().get(product.id()).version()).isEqualTo(product.version() + ROUNDS);
    }

    @Test
    void nobodysChangeIsLostWhenAllTryUntilTheySucceed() throws InterruptedException {
        Product product = assistant.product("Candle", "4.50", THREADS);

        Race<Product> race = Race.of(THREADS, () -> takeOne(product.id()));

        assertThat(race.losses()).isEmpty();
        assertThat(db.product().get(product.id()).stock()).isZero();
        assertThat(race.wins()).extracting(Product::stock).doesNotHaveDuplicates();
    }

    @Test
    void oneOfTwoBuysTheLastPiece() throws InterruptedException {
        for (int round = 1; round <= ROUNDS; round++) {
            Product last = assistant.product("Clock " + round, "80.00", 1);
            List<User> users = List.of(assistant.user("Ann " + round), assistant.user("Ben " + round));
            users.forEach(user -> assistant.put(assistant.cart(user), last, 1));

            Race<Order> race = Race.between(users.stream()
                    .map(user -> (Callable<Order>) () -> checkout.placeOrder(user.id(), ShopAssistant.HOME))
                    .toList());

            assertThat(race.losses())
                    .singleElement()
                    .isInstanceOfAny(CheckoutRefusedException.class, StaleVersionException.class);
            assertThat(race.wins()).hasSize(1);
            assertThat(db.product().get(last.id()).stock()).isZero();
            assertThat(users)
                    .filteredOn(user -> db.cart().findByUserId(user.id()).isPresent())
                    .hasSize(1);
            assertThat(Stream.of(
                            db.order().count(),
                            db.orderItem().count(),
                            db.payment().count(),
                            db.shippingAddress().count()))
                    .containsOnly((long) round);
        }
    }

    @Test
    void aCartIsBoughtOnceHoweverOftenTheButtonIsPressed() throws InterruptedException {
        for (int round = 1; round <= ROUNDS; round++) {
            User user = assistant.user("User " + round);
            assistant.put(assistant.cart(user), assistant.product("Candle", "4.50", 100), 1);

            Race<Order> race = Race.of(4, () -> checkout.placeOrder(user.id(), ShopAssistant.HOME));

            assertThat(race.losses()).hasSize(3).hasOnlyElementsOfType(CheckoutRefusedException.class);
            assertThat(db.order().count()).isEqualTo(round);
        }
    }

    private Product takeOne(long productId) {
        while (true) {
            Product read = db.product().get(productId);
            try {
                return db.product().update(read, new ProductPatch().stock(read.stock() - 1));
            } catch (StaleVersionException e) {
                // somebody was faster: read again
            }
        }
    }
}
