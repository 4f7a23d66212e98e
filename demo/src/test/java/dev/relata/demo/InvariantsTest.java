package dev.relata.demo;

import static dev.relata.demo.model.ShopTables.CART;
import static dev.relata.demo.model.ShopTables.CART_ITEM;
import static dev.relata.demo.model.ShopTables.ORDER_ITEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.relata.demo.model.Cart;
import dev.relata.demo.model.NewOrder;
import dev.relata.demo.model.NewOrderItem;
import dev.relata.demo.model.NewPayment;
import dev.relata.demo.model.NewProduct;
import dev.relata.demo.model.NewShippingAddress;
import dev.relata.demo.model.NewUser;
import dev.relata.demo.model.Order;
import dev.relata.demo.model.OrderItem;
import dev.relata.demo.model.Product;
import dev.relata.demo.model.ProductPatch;
import dev.relata.demo.model.ShopDatabase;
import dev.relata.demo.model.User;
import dev.relata.jdbi.CheckViolationException;
import dev.relata.jdbi.ConstraintViolationException;
import dev.relata.jdbi.ForeignKeyViolationException;
import dev.relata.jdbi.UniqueViolationException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shop holds to, through its DAOs. */
@OnEachDatabase
class InvariantsTest {

    private static final long NO_SUCH_ID = 999_999_999;

    private final TestShop shop;
    private final ShopDatabase db;
    private final ShopAssistant assistant;

    InvariantsTest(TestDatabase database, @TempDir Path folder) {
        shop = database.openShop(folder);
        db = shop.db();
        assistant = shop.assistant();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aUserHasOneActiveCart() {
        User user = assistant.user("Ann Archer");
        Cart cart = assistant.cart(user);

        assertUnique("cart", List.of("user_id"), () -> assistant.cart(user));

        assertThat(db.cart().findByUserId(user.id())).hasValue(cart);
        assertThat(assistant.cart(assistant.user("Ben Brook")).deletedAt()).isNull();
    }

    @Test
    void deletedCartsDoNotCount() {
        User user = assistant.user("Ann Archer");
        for (int i = 0; i < 3; i++) {
            Cart cart = assistant.cart(user);
            db.cart().delete(cart.id());
        }
        assertThat(db.cart().findByUserId(user.id())).isEmpty();

        Cart active = assistant.cart(user);
        assertThat(db.cart().findByUserId(user.id())).hasValue(active);
        assertThat(db.cart().withDeleted().where(CART.userId.eq(user.id())).count())
                .isEqualTo(4);
    }

    @Test
    void aDeletedCartDoesNotComeBackBesideAnActiveOne() {
        User user = assistant.user("Ann Archer");
        Cart deleted = assistant.cart(user);
        db.cart().delete(deleted.id());
        Cart active = assistant.cart(user);

        assertUnique("cart", List.of("user_id"), () -> db.cart().restore(deleted.id()));

        db.cart().delete(active.id());
        assertThat(db.cart().restore(deleted.id())).isTrue();
        assertThat(db.cart().findByUserId(user.id()).map(Cart::id)).hasValue(deleted.id());
    }

    @Test
    void aCartKeepsItsItemsUntilItIsPurged() {
        Cart cart = assistant.cart(assistant.user("Ann Archer"));
        assistant.put(cart, assistant.product("Candle", "4.50", 100), 1);

        db.cart().delete(cart.id());
        assertThat(db.cartItem().where(CART_ITEM.cartId.eq(cart.id())).count()).isEqualTo(1);

        assertThat(db.cart().purge(cart.id())).isTrue();
        assertThat(db.cartItem().exists()).isFalse();
    }

    @Test
    void aCartHoldsAProductOnce() {
        Cart cart = assistant.cart(assistant.user("Ann Archer"));
        Product candle = assistant.product("Candle", "4.50", 100);
        assistant.put(cart, candle, 1);

        assertUnique("cart_item", List.of("cart_id", "product_id"), () -> assistant.put(cart, candle, 2));

        assistant.put(cart, assistant.product("Globe", "120.00", 3), 1);
        assistant.put(assistant.cart(assistant.user("Ben Brook")), candle, 1);
        assertThat(db.cartItem().where(CART_ITEM.productId.eq(candle.id())).list())
                .extracting(item -> item.quantity())
                .containsExactly(1, 1);
    }

    @Test
    void anOrderHasAUser() {
        assertForeignKey(
                "orders",
                "user_id",
                () -> db.order()
                        .insert(NewOrder.number("1").total(BigDecimal.ONE).userId(NO_SUCH_ID)));
        assertThat(db.order().count()).isZero();
    }

    @Test
    void whatBelongsToAnOrderHasAnOrder() {
        assertForeignKey("order_item", "order_id", () -> db.orderItem().insert(item(NO_SUCH_ID, 1)));
        assertForeignKey(
                "payment",
                "order_id",
                () -> db.payment().insert(NewPayment.amount(BigDecimal.ONE).orderId(NO_SUCH_ID)));
        assertForeignKey(
                "shipping_address",
                "order_id",
                () -> db.shippingAddress()
                        .insert(NewShippingAddress.address(ShopAssistant.HOME).orderId(NO_SUCH_ID)));
    }

    @Test
    void anOrderHasOnePaymentAndOneAddress() {
        Order order = order("Ann Archer");

        assertUnique(
                "payment",
                List.of("order_id"),
                () -> db.payment().insert(NewPayment.amount(BigDecimal.ONE).orderId(order.id())));
        assertUnique(
                "shipping_address",
                List.of("order_id"),
                () -> db.shippingAddress()
                        .insert(NewShippingAddress.address(ShopAssistant.HOME).orderId(order.id())));

        assertThat(db.payment().findByOrderId(order.id()))
                .hasValueSatisfying(payment -> assertThat(payment.amount()).isEqualByComparingTo(order.total()));
    }

    @Test
    void noTwoRowsShareWhatNamesThem() {
        User user = assistant.user("Ann Archer");
        Product candle = assistant.product("Candle", "4.50", 100);
        Order order = assistant.order(user, candle);

        assertUnique(
                "users",
                List.of("email"),
                () -> db.user().insert(NewUser.email(user.email()).name("Other Ann")));
        assertUnique(
                "product",
                List.of("sku"),
                () -> db.product()
                        .insert(NewProduct.sku(candle.sku())
                                .name("Other candle")
                                .description("")
                                .price(BigDecimal.ONE)
                                .stock(1)
                                .categoryId(candle.categoryId())));
        assertUnique(
                "orders",
                List.of("number"),
                () -> db.order()
                        .insert(NewOrder.number(order.number())
                                .total(BigDecimal.ONE)
                                .userId(user.id())));
    }

    @Test
    void aUserTakesTheCartAlong() {
        User user = assistant.user("Ann Archer");
        Cart cart = assistant.cart(user);
        assistant.put(cart, assistant.product("Candle", "4.50", 100), 1);

        assertThat(db.user().delete(user.id())).isTrue();

        assertThat(db.cart().withDeleted().exists()).isFalse();
        assertThat(db.cartItem().exists()).isFalse();
        assertThat(db.product().exists()).isTrue();
    }

    @Test
    void aUserWithOrdersStaysAndSoDoesTheCart() {
        Order order = order("Ann Archer");
        Cart cart = assistant.cart(db.user().get(order.userId()));

        assertForeignKey("orders", "user_id", () -> db.user().delete(order.userId()));

        assertThat(db.cart().findByUserId(order.userId())).hasValue(cart);
        assertThat(db.order().find(order.id())).isPresent();
    }

    @Test
    void aCategoryWithProductsStays() {
        Product candle = assistant.product("Candle", "4.50", 100);

        assertForeignKey("product", "category_id", () -> db.category().delete(candle.categoryId()));

        db.product().delete(candle.id());
        assertThat(db.category().delete(candle.categoryId())).isTrue();
    }

    @Test
    void whatWasBoughtStaysReadable() {
        Product chair = assistant.product("Rocking Chair", "210.00", 4);
        Order order = assistant.order(assistant.user("Ann Archer"), chair);
        OrderItem bought = onlyItemOf(order);
        assertThat(bought)
                .extracting(OrderItem::sku, OrderItem::productName, OrderItem::description, OrderItem::price)
                .containsExactly(chair.sku(), chair.name(), chair.description(), chair.price());

        db.product()
                .update(
                        chair.id(),
                        new ProductPatch().sku("NEW").name("Swing Seat").price(new BigDecimal("260.00")));
        assertThat(onlyItemOf(order)).isEqualTo(bought);

        assertThat(db.product().delete(chair.id())).isTrue();
        OrderItem orphan = onlyItemOf(order);
        assertThat(orphan.productId()).isNull();
        assertThat(orphan)
                .usingRecursiveComparison()
                .ignoringFields("productId")
                .isEqualTo(bought);
    }

    @Test
    void aDeletedProductIsGoneFromAllCarts() {
        Product candle = assistant.product("Candle", "4.50", 100);
        Cart cart = assistant.cart(assistant.user("Ann Archer"));
        assistant.put(cart, candle, 1);

        db.product().delete(candle.id());

        assertThat(db.cartItem().exists()).isFalse();
        assertThat(db.cart().find(cart.id())).hasValue(cart);
    }

    @Test
    void numbersMakeSense() {
        Product candle = assistant.product("Candle", "4.50", 100);
        Order order = assistant.order(assistant.user("Ann Archer"), candle);
        BigDecimal negative = new BigDecimal("-0.01");

        assertCheck("product", () -> db.product().update(candle.id(), new ProductPatch().stock(-1)));
        assertCheck("product", () -> db.product().update(candle.id(), new ProductPatch().price(negative)));
        assertCheck("order_item", () -> db.orderItem().insert(item(order.id(), 0)));
        assertCheck(
                "payment", () -> db.payment().insert(NewPayment.amount(negative).orderId(order.id())));
        assertCheck(
                "orders",
                () -> db.order().insert(NewOrder.number("1").total(negative).userId(order.userId())));

        assertThat(db.product().update(candle.id(), new ProductPatch().stock(0)).stock())
                .isZero();
    }

    private Order order(String customer) {
        return assistant.order(assistant.user(customer), assistant.product("Candle", "4.50", 100));
    }

    private OrderItem onlyItemOf(Order order) {
        return db.orderItem().where(ORDER_ITEM.orderId.eq(order.id())).one();
    }

    private static void assertUnique(String table, List<String> columns, ThrowingCallable attempt) {
        ConstraintViolationException e = refusal(UniqueViolationException.class, table, attempt);
        assertThat(e.columns()).isEqualTo(columns);
    }

    private static void assertForeignKey(String table, String column, ThrowingCallable attempt) {
        ConstraintViolationException e = refusal(ForeignKeyViolationException.class, table, attempt);
        assertThat(e.columns()).containsExactly(column);
    }

    private static void assertCheck(String table, ThrowingCallable attempt) {
        refusal(CheckViolationException.class, table, attempt);
    }

    private static ConstraintViolationException refusal(
            Class<? extends ConstraintViolationException> type, String table, ThrowingCallable attempt) {
        ConstraintViolationException e = catchThrowableOfType(type, attempt);
        assertThat(e).as("accepted").isNotNull();
        assertThat(e.table()).hasValue(table);
        return e;
    }

    private static NewOrderItem item(long orderId, int quantity) {
        return NewOrderItem.sku("ATTIC-1")
                .productName("Candle")
                .description("One previous owner.")
                .price(new BigDecimal("4.50"))
                .quantity(quantity)
                .orderId(orderId);
    }
}
