package dev.relata.it.constraints;

import dev.relata.Check;
import dev.relata.Column;
import dev.relata.Default;
import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import dev.relata.Unique;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** At most one active cart for each user; and checks of all kinds. */
@Model
@Unique(fields = "userId", where = "deletedAt IS NULL")
@Unique(
        fields = {"code", "userId"},
        where = "state = 'OPEN' AND total > 0",
        name = "open_code")
@Check("total >= 0 OR state = 'LOST'")
@Check(value = "limit >= total AND length(code) BETWEEN 1 AND 8", name = "within_limit")
public record Cart(
        @Id @Generated long id,
        long userId,
        String code,
        @Default("OPEN") State state,
        @Column(precision = 8, scale = 2) @Default("0") BigDecimal total,

        @Column(name = "max", precision = 8, scale = 2) @Default("1000")
        BigDecimal limit,

        @Check("stars IS NULL OR stars IN (1, 2, 3)") @Nullable
        Integer stars,

        @Nullable Instant deletedAt) {

    /** Stored by name. */
    public enum State {
        OPEN,
        PAID,
        LOST
    }
}
