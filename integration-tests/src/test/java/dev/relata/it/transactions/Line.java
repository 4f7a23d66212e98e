package dev.relata.it.transactions;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;

/** A row that needs another. */
@Model
public record Line(
        @Id @Generated long id,
        long entryId,
        int amount,

        @Relation(fields = "entryId", references = "id", oneWay = true)
        One<Entry> entry) {}
