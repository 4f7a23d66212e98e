package dev.relata.demo.shop;

import dev.relata.demo.model.NewOrderItem;
import dev.relata.demo.model.Product;
import java.math.BigDecimal;
import java.util.List;

/**
 * So many pieces of a product, about to be bought.
 *
 * @param product as it is now
 * @param quantity at least 1
 */
public record OrderLine(Product product, int quantity) {

    /** What all the lines cost together. */
    public static BigDecimal total(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the line costs. */
    public BigDecimal total() {
        return product.price().multiply(BigDecimal.valueOf(quantity));
    }

    /** The item of an order. It repeats what it needs of the product, which may change or go. */
    public NewOrderItem itemOf(long orderId) {
        return NewOrderItem.sku(product.sku())
                .productName(product.name())
                .description(product.description())
                .price(product.price())
                .quantity(quantity)
                .orderId(orderId)
                .productId(product.id());
    }
}
