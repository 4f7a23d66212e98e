package dev.relata.demo.sample;

import dev.relata.demo.model.NewOrder;
import dev.relata.demo.model.OrderStatus;
import dev.relata.demo.model.PaymentStatus;
import dev.relata.demo.model.PostalAddress;
import dev.relata.demo.shop.OrderLine;
import java.time.Instant;
import java.util.List;

/** An order of the past. */
record SampleOrder(
        String number,
        OrderStatus status,
        Instant placedAt,
        long userId,
        List<OrderLine> lines,
        PostalAddress address) {

    /** The order with its items, payment and shipping address: all that is inserted. */
    NewOrder order() {
        return NewOrder.number(number)
                .total(OrderLine.total(lines))
                .userId(userId)
                .status(status)
                .placedAt(placedAt)
                .items(OrderLine.items(lines))
                .payment(payment -> payment.amount(OrderLine.total(lines))
                        .status(paymentStatus())
                        .createdAt(placedAt))
                .shippingAddress(shipping -> shipping.address(address));
    }

    private PaymentStatus paymentStatus() {
        return switch (status) {
            case PLACED -> PaymentStatus.PENDING;
            case PAID, SHIPPED, DELIVERED -> PaymentStatus.CAPTURED;
            case CANCELLED -> PaymentStatus.REFUNDED;
        };
    }
}
