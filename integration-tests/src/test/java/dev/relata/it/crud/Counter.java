package dev.relata.it.crud;

import dev.relata.Id;
import dev.relata.Model;
import dev.relata.Version;

/** A version of 64 bits, and nothing that is generated. */
@Model
public record Counter(@Id String name, long value, @Version long version) {}
