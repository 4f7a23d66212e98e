package dev.relata.it.names;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;

/** A class with a nested model of the name of another model. */
public final class Outer {

    private Outer() {}

    /** Not the order. */
    @Model(table = "outer_order")
    public record Inner(
            @Id @Generated long id,
            long orderId,

            @Relation(fields = "orderId", references = "id", oneWay = true)
            One<Order> order) {}
}
