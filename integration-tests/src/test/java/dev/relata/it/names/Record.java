package dev.relata.it.names;

import dev.relata.Default;
import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import dev.relata.Unique;

/** A class of java.lang. */
@Model
public record Record(
        @Id @Generated long id,
        @Unique String name,
        @Default("0") int size) {}
