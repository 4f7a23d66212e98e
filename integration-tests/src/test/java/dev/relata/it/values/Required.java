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

/** Every reference type, never null. */
@Model
public record Required(
        @Id @Generated Integer id,
        Boolean flag,
        Byte tiny,
        Short small,
        Integer medium,
        Long large,
        Float single,
        Double twice,
        @Column(precision = 18, scale = 4) BigDecimal amount,
        @Column(precision = 18) BigDecimal whole,
        @Column(precision = 18, scale = 18) BigDecimal fraction,
        String text,
        @Column(name = "Short Text", length = 5) String shortText,
        byte[] bytes,
        UUID uuid,
        Instant instant,
        LocalDate date,
        LocalTime time,
        LocalDateTime dateTime,
        Suit suit,
        Colour colour) {

    /** A nested enum. */
    public enum Colour {
        RED,
        GREEN
    }
}
