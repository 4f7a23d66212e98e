package dev.relata.it.groups;

import dev.relata.Column;
import dev.relata.Default;
import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Maybe;
import dev.relata.Model;
import dev.relata.Relation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns of every kind of number, and others. */
@Model
public record Sale(
        @Id @Generated UUID id,
        @Nullable SellerId sellerId,
        @Column(precision = 18, scale = 2) BigDecimal price,
        @Default("1") long quantity,
        @Nullable Short stars,
        @Default("1") byte boxes,
        @Default("0.5") double weight,
        @Default("0.25") float size,
        Optional<Double> discount,
        @Default("false") boolean paid,
        @Default("2024-01-01") LocalDate day,
        @Default("none") String note,

        @Relation(fields = "sellerId", references = "id") Maybe<Seller> seller) {}
