package dev.relata.demo.model;

import static dev.relata.ReferentialAction.RESTRICT;

import dev.relata.Check;
import dev.relata.Column;
import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Index;
import dev.relata.Many;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;
import dev.relata.Unique;
import dev.relata.UpdatedAt;
import dev.relata.Version;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Something for sale. Its version sees to it that no two buyers take the last piece. Once it is deleted, it is gone from
 * all carts; orders keep what they know of it.
 */
@Model
public record Product(
        @Id @Generated long id,
        @Unique @Column(length = 40) String sku,
        @Column(length = 200) String name,
        String description,

        @Check("price >= 0") @Column(precision = 12, scale = 2)
        BigDecimal price,

        @Check("stock >= 0") int stock,
        @Generated Instant createdAt,
        @UpdatedAt Instant updatedAt,
        @Version int version,
        @Index long categoryId,

        @Relation(fields = "categoryId", references = "id", onDelete = RESTRICT)
        One<Category> category,

        Many<CartItem> cartItems,
        Many<OrderItem> orderItems) {}
