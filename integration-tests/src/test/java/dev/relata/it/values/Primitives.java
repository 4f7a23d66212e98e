package dev.relata.it.values;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;

/** Every primitive type. */
@Model
public record Primitives(
        @Id @Generated long id,
        boolean flag,
        byte tiny,
        short small,
        int medium,
        long large,
        float single,
        double twice) {}
