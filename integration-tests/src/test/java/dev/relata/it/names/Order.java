package dev.relata.it.names;

import dev.relata.Check;
import dev.relata.Default;
import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Index;
import dev.relata.Model;
import dev.relata.One;
import dev.relata.Relation;
import dev.relata.Unique;
import org.jspecify.annotations.Nullable;

/** Keywords of SQL everywhere. */
@Model
@Unique(fields = {"from", "where"})
@Index(fields = {"select", "limit"})
@Check("limit > 0")
public record Order(
        @Id @Generated long id,
        String select,
        String from,
        String where,
        @Default("1") int limit,
        @Nullable String group,
        long user,
        @Relation(fields = "user", references = "id") One<User> references) {}
