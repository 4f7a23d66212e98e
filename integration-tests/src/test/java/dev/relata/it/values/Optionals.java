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
import java.util.Optional;
import java.util.UUID;

/** Every type, in an Optional. */
@Model
public record Optionals(
        @Id @Generated UUID id,
        Optional<Boolean> flag,
        Optional<Byte> tiny,
        Optional<Short> small,
        Optional<Integer> medium,
        Optional<Long> large,
        Optional<Float> single,
        Optional<Double> twice,
        @Column(precision = 18, scale = 4) Optional<BigDecimal> amount,
        Optional<String> text,
        @Column(length = 5) Optional<String> shortText,
        Optional<byte[]> bytes,
        Optional<UUID> uuid,
        Optional<Instant> instant,
        Optional<LocalDate> date,
        Optional<LocalTime> time,
        Optional<LocalDateTime> dateTime,
        Optional<Suit> suit,
        Optional<Required.Colour> colour,
        Optional<Label> label,
        Optional<Count> count) {}
