package dev.relata.demo;

import dev.relata.demo.model.Cart;
import dev.relata.demo.model.CartItem;
import dev.relata.demo.model.Category;
import dev.relata.demo.model.NewCart;
import dev.relata.demo.model.NewCartItem;
import dev.relata.demo.model.NewCategory;
import dev.relata.demo.model.NewProduct;
import dev.relata.demo.model.NewUser;
import dev.relata.demo.model.Order;
import dev.relata.demo.model.PostalAddress;
import dev.relata.demo.model.Product;
import dev.relata.demo.model.ShopDatabase;
import dev.relata.demo.model.User;
import dev.relata.demo.shop.Checkout;
import java.math.BigDecimal;
import java.util.Locale;

/** Lets customers in and puts goods on the shelves, one at a time. */
final class ShopAssistant {

    static final PostalAddress HOME = new PostalAddress("Ann Archer", "Mill Lane 5", "10115", "Berlin", "DE");

    private final ShopDatabase db;
    private final Category attic;
    private int products;

    /** Sets up a category for the goods. */
    ShopAssistant(ShopDatabase db) {
        this.db = db;
        this.attic = db.category().insert(NewCategory.name("Attic"));
    }

    User user(String name) {
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
        return db.user().insert(NewUser.email(email).name(name));
    }

    Product product(String name, String price, int stock) {
        products++;
        return db.product()
                .insert(NewProduct.sku("ATTIC-" + products)
                        .name(name)
                        .description(name + ", one previous owner.")
                        .price(new BigDecimal(price))
                        .stock(stock)
                        .categoryId(attic.id()));
    }

    Cart cart(User user) {
        return db.cart().insert(NewCart.userId(user.id()));
    }

    CartItem put(Cart cart, Product product, int quantity) {
        return db.cartItem()
                .insert(NewCartItem.quantity(quantity).cartId(cart.id()).productId(product.id()));
    }

    Order order(User user, Product product) {
        put(cart(user), product, 1);
        return new Checkout(db).placeOrder(user.id(), HOME);
    }
}
