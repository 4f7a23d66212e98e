package dev.relata.demo;

import static dev.relata.demo.PlainSql.Refusal.CHECK;
import static dev.relata.demo.PlainSql.Refusal.FOREIGN_KEY;
import static dev.relata.demo.PlainSql.Refusal.NOT_NULL;
import static dev.relata.demo.PlainSql.Refusal.UNIQUE;
import static dev.relata.demo.model.ShopTables.CART_ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.demo.PlainSql.Refusal;
import dev.relata.demo.model.Cart;
import dev.relata.demo.model.Order;
import dev.relata.demo.model.Product;
import dev.relata.demo.model.ShopDatabase;
import dev.relata.demo.model.User;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the database itself holds to, for clients that know nothing of Relata. Every refused statement has a neighbour
 * that is accepted: it is the rule that refuses, not a slip of the pen.
 */
@OnEachDatabase
class PlainSqlInvariantsTest {

    private static final String COPY_CART = "INSERT INTO cart (created_at, user_id) SELECT created_at, %s FROM cart";
    private static final String COPY_CART_ITEM =
            "INSERT INTO cart_item (quantity, cart_id, product_id) SELECT quantity, %s, %s FROM cart_item";
    private static final String COPY_ORDER =
            "INSERT INTO orders (number, total, placed_at, updated_at, version, user_id)"
                    + " SELECT %s, total, placed_at, updated_at, version, %s FROM orders";
    private static final String COPY_ORDER_ITEM =
            "INSERT INTO order_item (sku, product_name, description, price, quantity, order_id)"
                    + " SELECT sku, product_name, description, price, %s, %s FROM order_item";
    private static final String COPY_PAYMENT = "INSERT INTO payment (amount, created_at, updated_at, version, order_id)"
            + " SELECT amount, created_at, updated_at, version, %s FROM payment";
    private static final String COPY_ADDRESS = "INSERT INTO shipping_address (address_recipient, address_street,"
            + " address_postal_code, address_city, address_country, order_id)"
            + " SELECT address_recipient, address_street, address_postal_code, address_city, address_country, %s"
            + " FROM shipping_address";

    private final TestShop shop;
    private final ShopDatabase db;
    private final ShopAssistant assistant;
    private final PlainSql sql;
    private final Product candle;
    private final Order order;
    private final User user;
    private final Cart cart;

    /** One order of one candle, and another candle in an open cart. */
    PlainSqlInvariantsTest(TestDatabase database, @TempDir Path folder) throws SQLException {
        shop = database.openShop(folder);
        db = shop.db();
        assistant = shop.assistant();
        candle = assistant.product("Candle", "4.50", 100);
        order = assistant.order(assistant.user("Ann Archer"), candle);
        user = assistant.user("Ben Brook");
        cart = assistant.cart(user);
        assistant.put(cart, candle, 1);
        sql = shop.plainSql();
    }

    @AfterEach
    void close() throws SQLException {
        sql.close();
        shop.close();
    }

    @Test
    void aUserHasOneActiveCart() throws SQLException {
        String second = COPY_CART.formatted("user_id") + " WHERE id = " + cart.id();
        assertRefused(UNIQUE, second);

        assertAccepted("UPDATE cart SET deleted_at = created_at WHERE id = " + cart.id());
        assertAccepted(second);
        assertRefused(UNIQUE, "UPDATE cart SET deleted_at = NULL WHERE id = " + cart.id());
    }

    @Test
    void aCartHoldsAProductOnce() throws SQLException {
        Product globe = assistant.product("Globe", "120.00", 3);

        assertRefused(UNIQUE, COPY_CART_ITEM.formatted("cart_id", "product_id"));
        assertRefused(UNIQUE, COPY_CART_ITEM.formatted(cart.id(), candle.id()));
        assertAccepted(COPY_CART_ITEM.formatted("cart_id", globe.id()));
    }

    @Test
    void anOrderHasAUser() throws SQLException {
        assertRefused(FOREIGN_KEY, COPY_ORDER.formatted("'A-1'", -1));
        assertRefused(NOT_NULL, COPY_ORDER.formatted("'A-1'", "NULL"));
        assertAccepted(COPY_ORDER.formatted("'A-1'", user.id()));
    }

    @Test
    void anOrderHasANumberOfItsOwn() throws SQLException {
        assertRefused(UNIQUE, COPY_ORDER.formatted("number", "user_id"));
        assertAccepted(COPY_ORDER.formatted("'A-1'", "user_id"));
    }

    @Test
    void anItemHasAnOrder() throws SQLException {
        assertRefused(FOREIGN_KEY, COPY_ORDER_ITEM.formatted("quantity", -1));
        assertRefused(NOT_NULL, COPY_ORDER_ITEM.formatted("quantity", "NULL"));
        assertAccepted(COPY_ORDER_ITEM.formatted("quantity", "order_id"));
    }

    @Test
    void aPaymentHasAnOrderAndAnOrderOnePayment() throws SQLException {
        assertAccepted(COPY_ORDER.formatted("'A-1'", "user_id"));

        assertRefused(UNIQUE, COPY_PAYMENT.formatted("order_id"));
        assertRefused(FOREIGN_KEY, COPY_PAYMENT.formatted(-1));
        assertRefused(NOT_NULL, COPY_PAYMENT.formatted("NULL"));
        assertAccepted(COPY_PAYMENT.formatted("(SELECT id FROM orders WHERE number = 'A-1')"));
    }

    @Test
    void anAddressHasAnOrderAndAnOrderOneAddress() throws SQLException {
        assertAccepted(COPY_ORDER.formatted("'A-1'", "user_id"));

        assertRefused(UNIQUE, COPY_ADDRESS.formatted("order_id"));
        assertRefused(FOREIGN_KEY, COPY_ADDRESS.formatted(-1));
        assertAccepted(COPY_ADDRESS.formatted("(SELECT id FROM orders WHERE number = 'A-1')"));
    }

    @Test
    void anOrderStaysWithWhatItConsistsOf() throws SQLException {
        assertRefused(FOREIGN_KEY, "DELETE FROM orders WHERE id = " + order.id());
        assertAccepted("DELETE FROM order_item WHERE order_id = " + order.id());
        assertRefused(FOREIGN_KEY, "DELETE FROM orders WHERE id = " + order.id());
        assertAccepted("DELETE FROM payment WHERE order_id = " + order.id());

        assertAccepted("DELETE FROM orders WHERE id = " + order.id());
        assertThat(db.shippingAddress().exists())
                .as("the address went with the order")
                .isFalse();
    }

    @Test
    void aUserWithOrdersStaysAndOneWithoutTakesTheCartAlong() throws SQLException {
        assertRefused(FOREIGN_KEY, "DELETE FROM users WHERE id = " + order.userId());
        assertAccepted("DELETE FROM users WHERE id = " + user.id());

        assertThat(db.cart().find(cart.id())).isEmpty();
        assertThat(db.cartItem().where(CART_ITEM.cartId.eq(cart.id())).exists()).isFalse();
    }

    @Test
    void aCategoryWithProductsStays() throws SQLException {
        String delete = "DELETE FROM category WHERE id = " + candle.categoryId();
        assertRefused(FOREIGN_KEY, delete);

        assertAccepted("DELETE FROM product WHERE id = " + candle.id());
        assertAccepted(delete);
    }

    @Test
    void whatWasBoughtStaysReadableWithoutItsProduct() throws SQLException {
        assertAccepted("UPDATE product SET name = 'Wax Light', price = price + price WHERE id = " + candle.id());
        assertAccepted("DELETE FROM product WHERE id = " + candle.id());

        assertThat(db.orderItem().one())
                .satisfies(item -> assertThat(item.productId()).isNull())
                .satisfies(item -> assertThat(item.productName()).isEqualTo("Candle"))
                .satisfies(item -> assertThat(item.price()).isEqualTo("4.50"));
        assertThat(db.cartItem().exists()).as("nobody can buy it any more").isFalse();
    }

    @Test
    void numbersMakeSense() throws SQLException {
        assertRefused(CHECK, "UPDATE product SET stock = -1");
        assertRefused(CHECK, "UPDATE product SET price = -1");
        assertRefused(CHECK, "UPDATE orders SET total = -1");
        assertRefused(CHECK, "UPDATE payment SET amount = -1");
        assertRefused(CHECK, "UPDATE cart_item SET quantity = 0");
        assertRefused(CHECK, COPY_ORDER_ITEM.formatted(0, "order_id"));

        assertAccepted("UPDATE product SET stock = 0, price = 0");
        assertAccepted("UPDATE orders SET total = 0");
        assertAccepted("UPDATE payment SET amount = 0");
        assertAccepted("UPDATE cart_item SET quantity = 1");
        assertAccepted(COPY_ORDER_ITEM.formatted(1, "order_id"));
    }

    @Test
    void aStatusIsOneOfThoseThereAre() throws SQLException {
        assertRefused(CHECK, "UPDATE orders SET status = 'LOST'");
        assertRefused(CHECK, "UPDATE payment SET status = 'LOST'");

        assertAccepted("UPDATE orders SET status = 'SHIPPED'");
        assertAccepted("UPDATE payment SET status = 'CAPTURED'");
    }

    private void assertRefused(Refusal refusal, String statement) throws SQLException {
        assertThat(sql.refusal(statement)).as(statement).hasValue(refusal);
    }

    private void assertAccepted(String statement) throws SQLException {
        assertThat(sql.execute(statement)).as(statement).isPositive();
    }
}
