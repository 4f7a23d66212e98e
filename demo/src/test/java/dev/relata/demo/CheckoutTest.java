package dev.relata.demo;

import static dev.relata.demo.model.ShopTables.ORDER;
import static dev.relata.demo.model.ShopTables.ORDER_ITEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.relata.demo.model.Cart;
import dev.relata.demo.model.Order;
import dev.relata.demo.model.OrderItem;
import dev.relata.demo.model.OrderStatus;
import dev.relata.demo.model.Payment;
import dev.relata.demo.model.PaymentStatus;
import dev.relata.demo.model.Product;
import dev.relata.demo.model.ShippingAddress;
import dev.relata.demo.model.ShopDatabase;
import dev.relata.demo.model.User;
import dev.relata.demo.shop.Checkout;
import dev.relata.demo.shop.CheckoutRefusedException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEachDatabase
class CheckoutTest {

    private final TestShop shop;
    private final ShopDatabase db;
    private final ShopAssistant assistant;
    private final Checkout checkout;
    private final User ann;
    private final Product lamp;
    private final Product globe;

    CheckoutTest(TestDatabase database, @TempDir Path folder) {
        shop = database.openShop(folder);
        db = shop.db();
        assistant = shop.assistant();
        checkout = new Checkout(db);
        ann = assistant.user("Ann Archer");
        lamp = assistant.product("Lamp", "49.90", 5);
        globe = assistant.product("Globe", "120.00", 3);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void makesAnOrderOfACart() {
        Cart cart = assistant.cart(ann);
        assistant.put(cart, globe, 1);
        assistant.put(cart, lamp, 2);

        Order order = checkout.placeOrder(ann.id(), ShopAssistant.HOME);

        assertThat(db.order().find(order.id(), ORDER.items, ORDER.payment, ORDER.shippingAddress))
                .hasValue(order);
        assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
        assertThat(order.userId()).isEqualTo(ann.id());
        assertThat(order.total()).isEqualTo("219.80");
        assertThat(db.orderItem().where(ORDER_ITEM.orderId.eq(order.id())).list())
                .extracting(OrderItem::productId, OrderItem::sku, OrderItem::price, OrderItem::quantity)
                .containsExactlyInAnyOrder(
                        tuple(lamp.id(), lamp.sku(), lamp.price(), 2),
                        tuple(globe.id(), globe.sku(), globe.price(), 1));
        assertThat(db.payment().findByOrderId(order.id()))
                .get()
                .extracting(Payment::amount, Payment::status)
                .containsExactly(new BigDecimal("219.80"), PaymentStatus.PENDING);
        assertThat(db.shippingAddress().findByOrderId(order.id()))
                .map(ShippingAddress::address)
                .hasValue(ShopAssistant.HOME);
    }

    @Test
    void takesFromTheStockAndClosesTheCart() {
        Cart cart = assistant.cart(ann);
        assistant.put(cart, lamp, 2);

        checkout.placeOrder(ann.id(), ShopAssistant.HOME);

        assertThat(db.product().get(lamp.id()).stock()).isEqualTo(3);
        assertThat(db.product().get(globe.id())).isEqualTo(globe);
        assertThat(db.cart().find(cart.id())).isEmpty();
        assertThat(assistant.cart(ann)).isNotEqualTo(cart);
    }

    @Test
    void leavesNothingBehindWhenItFails() {
        Cart cart = assistant.cart(ann);
        assistant.put(cart, lamp, 5);
        assistant.put(cart, globe, 4);

        assertRefused("\"Globe\": 4 wanted, 3 in stock");

        assertThat(db.order().exists()).isFalse();
        assertThat(db.orderItem().exists()).isFalse();
        assertThat(db.payment().exists()).isFalse();
        assertThat(db.shippingAddress().exists()).isFalse();
        assertThat(db.product().get(lamp.id())).isEqualTo(lamp);
        assertThat(db.cart().findByUserId(ann.id())).hasValue(cart);
        assertThat(db.cartItem().count()).isEqualTo(2);
    }

    @Test
    void sellsTheLastPiece() {
        assistant.put(assistant.cart(ann), globe, 3);

        checkout.placeOrder(ann.id(), ShopAssistant.HOME);

        assertThat(db.product().get(globe.id()).stock()).isZero();
    }

    @Test
    void needsACartWithSomethingInIt() {
        assertRefused("user " + ann.id() + " has no active cart");

        Cart cart = assistant.cart(ann);
        assertRefused("cart " + cart.id() + " is empty");
        assertThat(db.cart().findByUserId(ann.id())).hasValue(cart);
    }

    private void assertRefused(String message) {
        assertThatExceptionOfType(CheckoutRefusedException.class)
                .isThrownBy(() -> checkout.placeOrder(ann.id(), ShopAssistant.HOME))
                .withMessage(message);
    }
}
