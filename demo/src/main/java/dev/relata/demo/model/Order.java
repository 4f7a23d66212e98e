package dev.relata.demo.model;

import static dev.relata.ReferentialAction.RESTRICT;

import dev.relata.Check;
import dev.relata.Column;
import dev.relata.Default;
import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Index;
import dev.relata.Many;
import dev.relata.Maybe;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Permanent;
import dev.relata.Relation;
import dev.relata.Unique;
import dev.relata.UpdatedAt;
import dev.relata.Version;
import java.math.BigDecimal;
import java.time.Instant;

/** What a user has bought. Orders are kept for good, and so is the user of an order. */
@Model(table = "orders")
@Permanent
@Index(fields = {"status", "placedAt"})
public record Order(
        @Id @Generated long id,
        @Unique @Column(length = 20) String number,
        @Default("PLACED") OrderStatus status,

        @Check("total >= 0") @Column(precision = 12, scale = 2)
        BigDecimal total,

        @Generated Instant placedAt,
        @UpdatedAt Instant updatedAt,
        @Version int version,
        @Index long userId,

        @Relation(fields = "userId", references = "id", onDelete = RESTRICT)
        One<User> user,

        Many<OrderItem> items,
        Maybe<Payment> payment,
        Maybe<ShippingAddress> shippingAddress) {}
