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

    /** The items of an order that is inserted together with them. */
    public static NewOrderItem.UnderOrder[] items(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::item).toArray(NewOrderItem.UnderOrder[]::new);
    }

    /** It repeats what it needs of the product, which may change or go. */
    private NewOrderItem.UnderOrder item() {
        return item -> item.sku(product.sku())
                .productName(product.name())
                .description(product.description())
                .price(product.price())
                .quantity(quantity)
                .productId(product.id());
    }
}
