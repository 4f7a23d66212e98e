package dev.relata.it.constraints;

import dev.relata.Id;
import dev.relata.Model;
import dev.relata.Version;
import org.jspecify.annotations.Nullable;

/** A nullable text. */
@Model
public record Note(
        @Id String id, @Nullable String text, @Version int version) {}
