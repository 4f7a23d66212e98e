package dev.relata.it.names;

import dev.relata.Default;
import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import org.jspecify.annotations.Nullable;

/** Components named like what generated code names. */
@Model
public record Locals(
        @Id @Generated long id,
        int row,
        int at,
        int to,
        String column,
        String in,
        int definition,
        String next,
        String given,
        String from,
        @Nullable String patch,
        @Default("input") String input,
        int rows,
        String session,
        String bind,
        String read,
        @Nullable Integer with,
        java.util.Optional<String> work,
        String condition,
        boolean defaults,
        String value,
        int index,
        String BY_ID,
        String record,
        String var,
        String yield,
        String sealed,
        String permits,
        String when) {}
