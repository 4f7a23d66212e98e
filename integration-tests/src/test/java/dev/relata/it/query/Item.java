package dev.relata.it.query;

import dev.relata.Column;
import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something to look for. */
@Model
public record Item(
        @Id @Generated long id,
        String name,
        @Nullable String note,
        int left,
        int right,
        @Nullable Integer rank,
        @Column(precision = 10, scale = 2) Optional<BigDecimal> price,
        boolean sold,
        LocalDate day,
        Kind kind) {

    /** Ordered by name. */
    public enum Kind {
        ZEBRA,
        APE
    }
}
