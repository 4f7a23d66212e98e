package dev.relata.demo.model;

import static dev.relata.ReferentialAction.CASCADE;

import dev.relata.Check;
import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Index;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;
import dev.relata.Unique;

/** So many of a product in a cart. Goes with the cart, and with the product. */
@Model
@Unique(fields = {"cartId", "productId"})
public record CartItem(
        @Id @Generated long id,
        @Check("quantity > 0") int quantity,
        long cartId,
        @Index long productId,

        // A deleted cart keeps its items, to be looked at or restored with them; they go when it is purged.
        @SuppressWarnings("relata:CascadeOnSoftDelete")
        @Relation(fields = "cartId", references = "id", onDelete = CASCADE)
        One<Cart> cart,

        @Relation(fields = "productId", references = "id", onDelete = CASCADE)
        One<Product> product) {}
