package dev.relata.demo.sample;

import dev.relata.demo.model.NewOrder;
import dev.relata.demo.model.NewOrderItem;
import dev.relata.demo.model.NewPayment;
import dev.relata.demo.model.NewShippingAddress;
import dev.relata.demo.model.Order;
import dev.relata.demo.model.OrderStatus;
import dev.relata.demo.model.PaymentStatus;
import dev.relata.demo.model.PostalAddress;
import dev.relata.demo.shop.OrderLine;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** An order with all that belongs to it, before it has an id. */
record SampleOrder(
        String number,
        OrderStatus status,
        Instant placedAt,
        long userId,
        List<OrderLine> lines,
        PostalAddress address) {

    NewOrder order() {
        return NewOrder.number(number)
                .total(OrderLine.total(lines))
                .userId(userId)
                .status(status)
                .placedAt(placedAt);
    }

    Stream<NewOrderItem> items(Order order) {
        return lines.stream().map(line -> line.itemOf(order.id()));
    }

    NewPayment payment(Order order) {
        return NewPayment.amount(order.total())
                .orderId(order.id())
                .status(paymentStatus())
                .createdAt(placedAt);
    }

    NewShippingAddress shippingAddress(Order order) {
        return NewShippingAddress.address(address).orderId(order.id());
    }

    private PaymentStatus paymentStatus() {
        return switch (status) {
            case PLACED -> PaymentStatus.PENDING;
            case PAID, SHIPPED, DELIVERED -> PaymentStatus.CAPTURED;
            case CANCELLED -> PaymentStatus.REFUNDED;
        };
    }
}
