package dev.relata.demo.shop;

import dev.relata.From;
import dev.relata.View;
import dev.relata.demo.model.Order;
import dev.relata.demo.model.OrderItem;
import dev.relata.demo.model.OrderStatus;
import dev.relata.demo.model.PaymentStatus;
import dev.relata.demo.model.PostalAddress;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a customer sees of an order. */
@View(of = Order.class)
public record OrderPage(
        String number,
        OrderStatus status,
        BigDecimal total,
        @From("user.name") String customer,
        @From("payment.status") Optional<PaymentStatus> payment,
        @From("shippingAddress.address") Optional<PostalAddress> shipping,
        @From(value = "items", orderBy = "id") List<Line> lines) {

    /** A line of it. */
    @View(of = OrderItem.class)
    public record Line(String productName, int quantity, BigDecimal price) {

        @Override
        public String toString() {
            return quantity + " x " + productName;
        }
    }
}
