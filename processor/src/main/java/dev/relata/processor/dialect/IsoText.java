package dev.relata.processor.dialect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as the texts that SQLite stores and that other databases read: six digits of a second. */
final class IsoText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);

    private IsoText() {}

    static String of(LocalDate date) {
        return date.toString();
    }

    static String of(LocalTime time) {
        return TIME.format(time);
    }

    static String of(LocalDateTime dateTime) {
        return of(dateTime.toLocalDate()) + "T" + of(dateTime.toLocalTime());
    }

    static String of(Instant instant) {
        return of(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + "Z";
    }
}
