package dev.relata.demo;

import static dev.relata.demo.model.ShopTables.CART;
import static dev.relata.demo.model.ShopTables.CART_ITEM;
import static dev.relata.demo.model.ShopTables.ORDER;
import static dev.relata.demo.model.ShopTables.ORDER_ITEM;
import static dev.relata.demo.shop.OrderPageView.ORDER_PAGE;

import dev.relata.demo.model.Cart;
import dev.relata.demo.model.NewCart;
import dev.relata.demo.model.NewCartItem;
import dev.relata.demo.model.NewOrder;
import dev.relata.demo.model.NewOrderItem;
import dev.relata.demo.model.NewPayment;
import dev.relata.demo.model.Order;
import dev.relata.demo.model.OrderItem;
import dev.relata.demo.model.OrderPatch;
import dev.relata.demo.model.OrderStatus;
import dev.relata.demo.model.PaymentPatch;
import dev.relata.demo.model.PaymentStatus;
import dev.relata.demo.model.PostalAddress;
import dev.relata.demo.model.Product;
import dev.relata.demo.model.ProductPatch;
import dev.relata.demo.model.ShopDatabase;
import dev.relata.demo.model.User;
import dev.relata.demo.shop.Checkout;
import dev.relata.demo.shop.CheckoutRefusedException;
import dev.relata.demo.shop.OrderPage;
import dev.relata.jdbi.CheckViolationException;
import dev.relata.jdbi.ForeignKeyViolationException;
import dev.relata.jdbi.StaleVersionException;
import dev.relata.jdbi.UniqueViolationException;
import java.math.BigDecimal;
import java.util.Optional;

/** What happens in a shop, and what must never happen. Each scene brings its own rows. */
final class LifeOfAShop {

    private static final long NO_SUCH_ID = 999_999_999;

    private final ShopDatabase db;
    private final Narrator tell;
    private final ShopAssistant shop;
    private final Checkout checkout;

    LifeOfAShop(ShopDatabase db, Narrator tell) {
        this.db = db;
        this.tell = tell;
        this.shop = new ShopAssistant(db);
        this.checkout = new Checkout(db);
    }

    void play() {
        checkout();
        soldOut();
        productIsRenamedAndDeleted();
        userLeaves();
        oneActiveCart();
        productOnceInACart();
        nothingIsOrphaned();
        onePaymentPerOrder();
        valuesMakeSense();
        nobodyOverwritesAnother();
    }

    private void checkout() {
        tell.heading("A cart becomes an order, in one transaction");
        User ann = shop.user("Ann Archer");
        Product lamp = shop.product("Banker's Lamp", "49.90", 5);
        Product globe = shop.product("Globe", "120.00", 3);
        Cart cart = db.cart()
                .insert(NewCart.userId(ann.id())
                        .items(
                                item -> item.quantity(2).productId(lamp.id()),
                                item -> item.quantity(1).productId(globe.id())));

        Order order = checkout.placeOrder(ann.id(), ShopAssistant.HOME);
        tell.done("Ann buys two lamps and a globe", "order " + order.number() + ", " + Text.money(order.total()));
        tell.holds("the total is 219.80", Text.money(order.total()).equals("219.80"));
        tell.holds("three lamps are left", db.product().get(lamp.id()).stock() == 3);
        tell.holds("the cart is closed", db.cart().find(cart.id()).isEmpty());

        db.useTransaction(tx -> {
            tx.payment().update(order.payment().get().orElseThrow(), new PaymentPatch().status(PaymentStatus.CAPTURED));
            tx.order().update(order, new OrderPatch().status(OrderStatus.PAID));
        });
        tell.done("Ann pays", "order and payment say so, in one transaction");
        OrderPage page =
                db.order().as(ORDER_PAGE).where(ORDER.number.eq(order.number())).one();
        tell.done("Ann looks at her order", page.lines() + " for " + page.customer() + ", " + page.status());
        tell.holds(
                "the page shows two lines, paid, to Berlin",
                page.lines().size() == 2
                        && page.payment().equals(Optional.of(PaymentStatus.CAPTURED))
                        && page.shipping().map(PostalAddress::city).equals(Optional.of("Berlin")));
        tell.refused(
                "buying the same cart again",
                CheckoutRefusedException.class,
                () -> checkout.placeOrder(ann.id(), ShopAssistant.HOME));
    }

    private void soldOut() {
        tell.heading("A checkout that fails leaves nothing behind");
        User ben = shop.user("Ben Brook");
        Product frame = shop.product("Picture Frame", "15.00", 10);
        Product clock = shop.product("Wall Clock", "80.00", 1);
        Cart cart = shop.cart(ben);
        shop.put(cart, frame, 4);
        shop.put(cart, clock, 2);
        long orders = db.order().count();

        tell.refused(
                "Ben wants two clocks, there is one",
                CheckoutRefusedException.class,
                () -> checkout.placeOrder(ben.id(), ShopAssistant.HOME));
        tell.holds("there is no new order", db.order().count() == orders);
        tell.holds("all ten frames are in stock", db.product().get(frame.id()).stock() == 10);
        tell.holds("the cart is still open", db.cart().find(cart.id()).isPresent());
    }

    private void productIsRenamedAndDeleted() {
        tell.heading("What was bought stays readable");
        Product chair = shop.product("Rocking Chair", "210.00", 4);
        Order order = shop.order(shop.user("Cleo Chen"), chair);

        db.product().update(chair.id(), new ProductPatch().name("Swing Seat").price(new BigDecimal("260.00")));
        OrderItem renamed = onlyItemOf(order);
        tell.done("renamed and repriced the chair", "the order says: " + describe(renamed));
        tell.holds("it says what it said", describe(renamed).equals("Rocking Chair, 210.00"));

        db.product().delete(chair.id());
        OrderItem deleted = onlyItemOf(order);
        tell.done("deleted the chair", "the order says: " + describe(deleted));
        tell.holds("it says what it said", describe(deleted).equals("Rocking Chair, 210.00"));
        tell.holds("it points to no product any more", deleted.productId() == null);
    }

    private void userLeaves() {
        tell.heading("Carts go with their user, orders keep theirs");
        User visitor = shop.user("Dora Dahl");
        Cart cart = shop.cart(visitor);
        shop.put(cart, shop.product("Vase", "35.00", 6), 1);
        db.user().delete(visitor.id());
        tell.done("deleted a user who had a cart", "the cart went too, and what was in it");
        tell.holds(
                "the cart is gone",
                !db.cart().withDeleted().where(CART.id.eq(cart.id())).exists());
        tell.holds(
                "its items are gone",
                !db.cartItem().where(CART_ITEM.cartId.eq(cart.id())).exists());

        User customer = shop.user("Emil Engel");
        shop.order(customer, shop.product("Mirror", "95.00", 2));
        shop.cart(customer);
        tell.refused(
                "deleting a user who has orders",
                ForeignKeyViolationException.class,
                () -> db.user().delete(customer.id()));
        tell.holds(
                "the cart of that user is still there",
                db.cart().findByUserId(customer.id()).isPresent());
    }

    private void oneActiveCart() {
        tell.heading("A user has one active cart at most");
        User fay = shop.user("Fay Flynn");
        Cart first = shop.cart(fay);
        tell.refused("opening a second cart", UniqueViolationException.class, () -> shop.cart(fay));

        shop.put(first, shop.product("Egg Timer", "12.00", 9), 1);
        db.cart().delete(first.id());
        Cart second = shop.cart(fay);
        tell.done("deleted the first cart, opened another", "deleted carts do not count");
        tell.refused(
                "bringing the first one back",
                UniqueViolationException.class,
                () -> db.cart().restore(first.id()));
        tell.holds(
                "the second one is the active one",
                db.cart().findByUserId(fay.id()).equals(db.cart().find(second.id())));
        tell.holds(
                "both are there",
                db.cart().withDeleted().where(CART.userId.eq(fay.id())).count() == 2);

        db.cart()
                .where(CART.deletedAt.isNotNull().and(CART.userId.eq(fay.id())))
                .purge();
        tell.done("purged what was deleted", "the first cart went for good, and what was in it");
        tell.holds(
                "its items are gone",
                !db.cartItem().where(CART_ITEM.cartId.eq(first.id())).exists());
    }

    private void productOnceInACart() {
        tell.heading("A product is in a cart once");
        Cart cart = shop.cart(shop.user("Gus Green"));
        Product candle = shop.product("Candle", "4.50", 100);
        shop.put(cart, candle, 1);
        tell.refused("putting it in again", UniqueViolationException.class, () -> shop.put(cart, candle, 1));
        db.cartItem()
                .upsertByCartIdAndProductId(
                        NewCartItem.quantity(2).cartId(cart.id()).productId(candle.id()));
        tell.done("an upsert says what is meant", "there are two of it in the cart now");
        tell.holds(
                "the cart has one item, of two pieces",
                db.cartItem().where(CART_ITEM.cartId.eq(cart.id())).one().quantity() == 2);
    }

    private void nothingIsOrphaned() {
        tell.heading("Nothing hangs in the air");
        Product bowl = shop.product("Fruit Bowl", "28.00", 8);
        tell.refused(
                "an item without its order",
                ForeignKeyViolationException.class,
                () -> db.orderItem().insert(item(NO_SUCH_ID, bowl, 1)));
        tell.refused(
                "a payment without its order",
                ForeignKeyViolationException.class,
                () -> db.payment().insert(NewPayment.amount(bowl.price()).orderId(NO_SUCH_ID)));
        tell.refused(
                "an order without its user",
                ForeignKeyViolationException.class,
                () -> db.order()
                        .insert(NewOrder.number("NOBODY").total(bowl.price()).userId(NO_SUCH_ID)));
        tell.refused(
                "deleting a category that has products",
                ForeignKeyViolationException.class,
                () -> db.category().delete(bowl.categoryId()));
    }

    private void onePaymentPerOrder() {
        tell.heading("An order is paid once");
        Order order = shop.order(shop.user("Hal Hart"), shop.product("Trunk", "150.00", 1));
        tell.refused(
                "a second payment for the order",
                UniqueViolationException.class,
                () -> db.payment().insert(NewPayment.amount(order.total()).orderId(order.id())));
        tell.refused(
                "a second order of the same number",
                UniqueViolationException.class,
                () -> db.order()
                        .insert(NewOrder.number(order.number())
                                .total(order.total())
                                .userId(order.userId())));
    }

    private void valuesMakeSense() {
        tell.heading("Values make sense");
        Product stool = shop.product("Stool", "40.00", 1);
        Order order = shop.order(shop.user("Ida Ito"), stool);
        tell.refused(
                "a stock of -1",
                CheckViolationException.class,
                () -> db.product().update(stool.id(), new ProductPatch().stock(-1)));
        tell.refused(
                "an item of 0 pieces",
                CheckViolationException.class,
                () -> db.orderItem().insert(item(order.id(), stool, 0)));
        tell.refused(
                "a price of -0.01",
                CheckViolationException.class,
                () -> db.product().update(stool.id(), new ProductPatch().price(new BigDecimal("-0.01"))));
    }

    private void nobodyOverwritesAnother() {
        tell.heading("Nobody overwrites a change they have not seen");
        Product seenByTwo = shop.product("Chest of Drawers", "320.00", 7);
        db.product().update(seenByTwo, new ProductPatch().price(new BigDecimal("300.00")));
        tell.done("two clerks look at a chest, one reprices it", "300.00");
        tell.refused(
                "the other one reprices what they saw",
                StaleVersionException.class,
                () -> db.product().update(seenByTwo, new ProductPatch().price(new BigDecimal("340.00"))));
        tell.holds(
                "it costs 300.00",
                Text.money(db.product().get(seenByTwo.id()).price()).equals("300.00"));
    }

    private static NewOrderItem item(long orderId, Product product, int quantity) {
        return NewOrderItem.sku(product.sku())
                .productName(product.name())
                .description(product.description())
                .price(product.price())
                .quantity(quantity)
                .orderId(orderId);
    }

    private OrderItem onlyItemOf(Order order) {
        return db.orderItem().where(ORDER_ITEM.orderId.eq(order.id())).one();
    }

    private static String describe(OrderItem item) {
        return item.productName() + ", " + Text.money(item.price());
    }
}
