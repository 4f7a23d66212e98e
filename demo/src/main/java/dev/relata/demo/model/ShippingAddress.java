package dev.relata.demo.model;

import static dev.relata.ReferentialAction.CASCADE;

import dev.relata.Embedded;
import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;
import dev.relata.Unique;

/** Where an order goes: one at most, and nothing without its order. */
@Model
public record ShippingAddress(
        @Id @Generated long id,
        @Embedded PostalAddress address,
        @Unique long orderId,

        @Relation(fields = "orderId", references = "id", onDelete = CASCADE)
        One<Order> order) {}
