package dev.relata.it.values;

import dev.relata.Column;
import dev.relata.Generated;
import dev.relata.Id;
import dev.relata.Model;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every type, perhaps null. */
@Model
public record Absent(
        @Id @Generated short id,
        @Nullable Boolean flag,
        @Nullable Byte tiny,
        @Nullable Short small,
        @Nullable Integer medium,
        @Nullable Long large,
        @Nullable Float single,
        @Nullable Double twice,
        @Column(precision = 18, scale = 4) @Nullable BigDecimal amount,
        @Nullable String text,
        @Column(length = 5) @Nullable String shortText,
        byte @Nullable [] bytes,
        @Nullable UUID uuid,
        @Nullable Instant instant,
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable LocalDateTime dateTime,
        @Nullable Suit suit,
        Required.@Nullable Colour colour,
        @Nullable Label label,
        @Nullable Amount typedAmount) {}
