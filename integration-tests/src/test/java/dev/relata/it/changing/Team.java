package dev.relata.it.changing;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Maybe;
import dev.relata.Model;
import dev.relata.Unique;

/** Has a relation of every kind; one has the name of a method that every DAO has. */
@Model
public record Team(
        @Id @Generated long id,
        @Unique String code,
        Many<Player> players,
        Many<Shirt> shirts,
        Many<Fan> fans,
        Many<Badge> badges,
        Maybe<Coach> coach,
        Maybe<Stadium> stadium,
        Many<Season> first) {}
