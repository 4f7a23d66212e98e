package dev.relata.demo.model;

import static dev.relata.ReferentialAction.RESTRICT;

import dev.relata.Check;
import dev.relata.Column;
import dev.relata.Default;
import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Permanent;
import dev.relata.Relation;
import dev.relata.Unique;
import dev.relata.UpdatedAt;
import dev.relata.Version;
import java.math.BigDecimal;
import java.time.Instant;

/** The payment of an order: one at most, kept for good. */
@Model
@Permanent
public record Payment(
        @Id @Generated long id,
        @Default("PENDING") PaymentStatus status,

        @Check("amount >= 0") @Column(precision = 12, scale = 2)
        BigDecimal amount,

        @Generated Instant createdAt,
        @UpdatedAt Instant updatedAt,
        @Version int version,
        @Unique long orderId,

        @Relation(fields = "orderId", references = "id", onDelete = RESTRICT)
        One<Order> order) {}
