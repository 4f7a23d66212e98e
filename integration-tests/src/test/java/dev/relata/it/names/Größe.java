package dev.relata.it.names;

import dev.relata.Check;
import dev.relata.Default;
import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import dev.relata.Unique;
import org.jspecify.annotations.Nullable;

/** Names outside of ASCII. */
@Model
@Unique(fields = {"straße", "höheÜberNull"})
@Check("höheÜberNull >= 0")
public record Größe(
        @Id @Generated long id,
        String straße,
        int höheÜberNull,
        @Nullable String 名前,
        @Default("été") String été) {}
