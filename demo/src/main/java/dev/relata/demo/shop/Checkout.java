package dev.relata.demo.shop;

import static dev.relata.demo.model.ShopTables.CART_ITEM;

import dev.relata.demo.model.Cart;
import dev.relata.demo.model.CartItem;
import dev.relata.demo.model.NewOrder;
import dev.relata.demo.model.Order;
import dev.relata.demo.model.PostalAddress;
import dev.relata.demo.model.Product;
import dev.relata.demo.model.ProductPatch;
import dev.relata.demo.model.ShopDatabase;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.List;

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

            BigDecimal total = OrderLine.total(lines);
            return tx.order()
                    .insert(NewOrder.number(numbers.next())
                            .total(total)
                            .userId(userId)
                            .items(OrderLine.items(lines))
                            .payment(payment -> payment.amount(total))
                            .shippingAddress(shipping -> shipping.address(address)));
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
        List<CartItem> items = tx.cartItem()
                .where(CART_ITEM.cartId.eq(cart.id()))
                .include(CART_ITEM.product)
                .orderBy(CART_ITEM.productId.asc())
                .list();
        if (items.isEmpty()) {
            throw new CheckoutRefusedException("cart " + cart.id() + " is empty");
        }
        return items.stream()
                .map(item -> new OrderLine(item.product().get(), item.quantity()))
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
