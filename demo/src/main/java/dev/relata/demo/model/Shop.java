package dev.relata.demo.model;

import dev.relata.Database;

/** The database of the shop: {@link ShopDatabase} has a DAO for each of these models. */
@Database(
        models = {
            User.class,
            Cart.class,
            CartItem.class,
            Category.class,
            Product.class,
            Order.class,
            OrderItem.class,
            Payment.class,
            ShippingAddress.class
        })
public interface Shop {}
