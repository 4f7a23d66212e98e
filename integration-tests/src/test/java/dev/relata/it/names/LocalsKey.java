package dev.relata.it.names;

import dev.relata.Id;
import dev.relata.Model;
import dev.relata.Unique;

/** A compound key, and uniques, of the names of parameters and fields. */
@Model
@Id(fields = {"rows", "to", "patch"})
@Unique(fields = {"input", "condition"})
@Unique(fields = {"id"})
public record LocalsKey(
        int rows,
        int to,
        String patch,
        String input,
        String condition,
        long id,
        @Unique String row) {}
