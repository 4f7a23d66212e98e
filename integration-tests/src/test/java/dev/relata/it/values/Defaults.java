package dev.relata.it.values;

import dev.relata.Column;
import dev.relata.Default;
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
import org.jspecify.annotations.Nullable;

/** A default for every type, and nothing required. */
@Model
public record Defaults(
        @Id @Generated Defaults.Key id,
        @Default("true") boolean flag,
        @Default("-128") byte tiny,
        @Default("32767") short small,
        @Default("-2147483648") int medium,
        @Default("-9223372036854775808") long large,
        @Default("1.5") float single,
        @Default("-2.25e-10") double twice,

        @Default("12345678901234.5") @Column(precision = 18, scale = 4)
        BigDecimal amount,

        @Default("it's \"quoted\" \\ %_$L ünï\t\uD83D\uDE00")
        String text,

        @Default("") String empty,
        @Default("018f4e2a-7b1c-7def-8a90-1234567890AB") UUID uuid,
        @Default("1969-12-31T23:59:59.999999Z") Instant instant,
        @Default("2024-02-29") LocalDate date,
        @Default("23:59:59.999999") LocalTime time,
        @Default("0001-01-01T00:00:00") LocalDateTime dateTime,
        @Default("HEARTS") Suit suit,
        @Default("none") Label label,
        @Default("7") Count count,
        @Default("9") @Nullable Integer nullable,
        @Default("maybe") Optional<String> optional) {

    /** The id. */
    public record Key(UUID value) {}
}
