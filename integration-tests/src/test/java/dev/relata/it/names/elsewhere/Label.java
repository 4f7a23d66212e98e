package dev.relata.it.names.elsewhere;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;
import dev.relata.Unique;
import dev.relata.it.names.Locals;
import dev.relata.it.names.Sticker;

/** A model in another package, related to one that is related to it. */
@Model
public record Label(
        @Id @Generated long id,
        @Unique String name,
        long localsId,

        @Relation(fields = "localsId", references = "id", oneWay = true)
        One<Locals> locals,

        Many<Sticker> stickers) {}
