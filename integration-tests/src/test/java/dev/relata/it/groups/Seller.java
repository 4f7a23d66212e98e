package dev.relata.it.groups;

import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Many;
import dev.relata.Model;
import dev.relata.SoftDelete;
import java.time.Instant;
import java.util.Optional;

/** Who sells. */
@Model
public record Seller(
        @Id @Generated SellerId id,
        String name,
        int age,
        @SoftDelete Optional<Instant> goneAt,
        Many<Sale> sales) {}
