package dev.relata.it.names;

import dev.relata.Column;
import dev.relata.Id;
import dev.relata.Model;
import org.jspecify.annotations.Nullable;

/** A keyword as a model, a table and a column of the same name. */
@Model(table = "select")
public record Select(
        @Id String select,
        @Column(name = "select all") @Nullable String all,
        @Column(name = "a\"b'c") int quoted) {}
