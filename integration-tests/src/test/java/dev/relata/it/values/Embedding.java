package dev.relata.it.values;

import dev.relata.Embedded;
import dev.relata.Id;
import dev.relata.Index;
import dev.relata.Model;
import dev.relata.Unique;

/** The same record of columns twice, and a compound key. */
@Model
@Id(fields = {"region", "number"})
@Unique(fields = {"home.city", "home.suit"})
@Index(fields = "secondHome.city", where = "secondHome.number IS NOT NULL")
public record Embedding(
        String region,
        int number,
        @Embedded Place home,
        @Embedded(prefix = "w") Place secondHome) {}
