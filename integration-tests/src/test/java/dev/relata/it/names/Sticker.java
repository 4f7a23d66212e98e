package dev.relata.it.names;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;
import dev.relata.it.names.elsewhere.Label;

/** A model that is related to one of another package. */
@Model
public record Sticker(
        @Id @Generated long id,
        long labelId,
        @Relation(fields = "labelId", references = "id") One<Label> label) {}
