package dev.relata.it.names;

import dev.relata.Default;
import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Model;
import dev.relata.Unique;

/** A keyword of PostgreSQL. */
@Model
public record User(
        @Id @Generated long id,
        @Unique String order,
        @Default("null") String table,
        Many<Order> orders,
        Many<Group> groups) {}
