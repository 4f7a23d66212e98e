package dev.relata.demo.shop;

import static dev.relata.demo.model.ShopTables.CART_ITEM;
import static dev.relata.demo.model.ShopTables.PRODUCT;
import static java.util.Objects.requireNonNull;

import dev.relata.demo.model.Cart;
import dev.relata.demo.model.CartItem;
import dev.relata.demo.model.NewOrder;
import dev.relata.demo.model.NewPayment;
import dev.relata.demo.model.NewShippingAddress;
import dev.relata.demo.model.Order;
import dev.relata.demo.model.PostalAddress;
import dev.relata.demo.model.Product;
import dev.relata.demo.model.ProductPatch;
import dev.relata.demo.model.ShopDatabase;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Turns the active cart of a user into an order: with its items, payment and shipping address, and less on the shelves.
 * All of that happens, or none of it.
 */
public final class Checkout {

    private final ShopDatabase db;
    private final OrderNumbers numbers = new OrderNumbers(new SecureRandom());

    public Checkout(ShopDatabase db) {
        this.db = db;
    }

    /**
     * Buys what is in the cart.
     *
     * @return the order, not paid yet
     * @throws CheckoutRefusedException if there is no active cart, nothing in it, or not enough in the shop
     * @throws dev.relata.jdbi.StaleVersionException if somebody changed one of the products meanwhile; the cart is as it
     *     was, and the next attempt may succeed
     */
    public Order placeOrder(long userId, PostalAddress address) {
        return db.inTransaction(tx -> {
            Cart cart = closeCart(tx, userId);
            List<OrderLine> lines = linesOf(tx, cart);
            lines.forEach(line -> takeFromStock(tx, line));

            Order order = tx.order()
                    .insert(NewOrder.number(numbers.next())
                            .total(OrderLine.total(lines))
                            .userId(userId));
            tx.orderItem()
                    .insertAll(
                            lines.stream().map(line -> line.itemOf(order.id())).toList());
            tx.payment().insert(NewPayment.amount(order.total()).orderId(order.id()));
            tx.shippingAddress().insert(NewShippingAddress.address(address).orderId(order.id()));
            return order;
        });
    }

    /** Closed first: of two requests to buy the same cart, the second finds it deleted already. */
    private static Cart closeCart(ShopDatabase tx, long userId) {
        Cart cart = tx.cart()
                .findByUserId(userId)
                .orElseThrow(() -> new CheckoutRefusedException("user " + userId + " has no active cart"));
        if (!tx.cart().delete(cart.id())) {
            throw new CheckoutRefusedException("cart " + cart.id() + " was bought already");
        }
        return cart;
    }

    /** In the order of their ids, so that of two checkouts one waits for the other, never each for the other. */
    private static List<OrderLine> linesOf(ShopDatabase tx, Cart cart) {
        Map<Long, Integer> quantities = tx.cartItem().where(CART_ITEM.cartId.eq(cart.id())).list().stream()
                .collect(Collectors.toMap(CartItem::productId, CartItem::quantity));
        if (quantities.isEmpty()) {
            throw new CheckoutRefusedException("cart " + cart.id() + " is empty");
        }
        List<Product> products = tx.product()
                .where(PRODUCT.id.in(quantities.keySet()))
                .orderBy(PRODUCT.id.asc())
                .list();
        if (products.size() < quantities.size()) {
            throw new CheckoutRefusedException("something in cart " + cart.id() + " has just gone from the shop");
        }
        return products.stream()
                .map(product -> new OrderLine(product, requireNonNull(quantities.get(product.id()))))
                .toList();
    }

    /** Given the row that was read, the update checks its version: nobody takes the same piece. */
    private static void takeFromStock(ShopDatabase tx, OrderLine line) {
        Product product = line.product();
        int left = product.stock() - line.quantity();
        if (left < 0) {
            throw new CheckoutRefusedException(
                    "\"" + product.name() + "\": " + line.quantity() + " wanted, " + product.stock() + " in stock");
        }
        tx.product().update(product, new ProductPatch().stock(left));
    }
}
