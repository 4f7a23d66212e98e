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

/** Typed values over every type. */
@Model
public record Typed(
        @Id @Generated Typed.Key id,
        Flag flag,
        Tiny tiny,
        Small small,
        Count count,
        Amount amount,
        Single single,
        Twice twice,
        @Column(precision = 10, scale = 2) Money money,
        @Column(length = 8) Label label,
        Hash hash,
        Token token,
        Moment moment,
        Day day,
        Hour hour,
        Local local,
        Card card) {

    /** The id. */
    public record Key(long value) {}

    /** Over a boolean. */
    public record Flag(boolean value) {}

    /** Over a byte. */
    public record Tiny(byte value) {}

    /** Over a short. */
    public record Small(short value) {}

    /** Over a float. */
    public record Single(float value) {}

    /** Over a double. */
    public record Twice(double value) {}

    /** Over a decimal number. */
    public record Money(BigDecimal value) {}

    /** Over bytes. */
    public record Hash(byte[] value) {}

    /** Over a UUID. */
    public record Token(UUID value) {}

    /** Over an instant. */
    public record Moment(Instant value) {}

    /** Over a date. */
    public record Day(LocalDate value) {}

    /** Over a time. */
    public record Hour(LocalTime value) {}

    /** Over a date and time. */
    public record Local(LocalDateTime value) {}

    /** Over an enum. */
    public record Card(Suit value) {}
}
