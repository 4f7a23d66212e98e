package dev.relata.demo.model;

import static dev.relata.ReferentialAction.RESTRICT;
import static dev.relata.ReferentialAction.SET_NULL;

import dev.relata.Check;
import dev.relata.Column;
import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Index;
import dev.relata.Maybe;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Permanent;
import dev.relata.Relation;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order: a snapshot of the product as it was when it was bought, and a pointer to it for as long as it
 * exists.
 */
@Model
@Permanent
public record OrderItem(
        @Id @Generated long id,
        @Column(length = 40) String sku,
        @Column(length = 200) String productName,
        String description,

        @Check("price >= 0") @Column(precision = 12, scale = 2)
        BigDecimal price,

        @Check("quantity > 0") int quantity,
        @Index long orderId,
        @Index @Nullable Long productId,

        @Relation(fields = "orderId", references = "id", onDelete = RESTRICT)
        One<Order> order,

        @Relation(fields = "productId", references = "id", onDelete = SET_NULL)
        Maybe<Product> product) {}
