package dev.relata.it.softdelete;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;

/** Stands in the way of a basket that is to be really deleted. */
@Model
public record Item(
        @Id @Generated long id,
        long basketId,
        @Relation(fields = "basketId", references = "id") One<Basket> basket) {}
