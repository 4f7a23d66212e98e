package dev.relata.demo.model;

import dev.relata.Column;
import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Model;
import dev.relata.Unique;
import dev.relata.UpdatedAt;
import java.time.Instant;

/** A customer. Deleting one takes the carts along, and is refused while there are orders. */
@Model(table = "users")
public record User(
        @Id @Generated long id,
        @Unique @Column(length = 254) String email,
        @Column(length = 200) String name,
        @Generated Instant createdAt,
        @UpdatedAt Instant updatedAt,
        Many<Cart> carts,
        Many<Order> orders) {}
