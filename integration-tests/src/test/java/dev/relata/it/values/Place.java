package dev.relata.it.values;

import dev.relata.Column;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record of columns, with a constructor that refuses some. */
public record Place(
        @Column(length = 40) String city,
        @Nullable Integer number,
        Optional<Label> label,
        @Column(name = "lat", precision = 8, scale = 6) BigDecimal latitude,
        Suit suit) {

    /** Keeps the values. */
    public Place {
        if (city.isEmpty()) {
            throw new IllegalArgumentException("a place has a city");
        }
    }
}
