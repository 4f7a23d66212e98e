package dev.relata.it.softdelete;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Model;

/** Really deleted, and its baskets with it. */
@Model
public record Member(@Id @Generated long id, String name, Many<Basket> baskets) {}
