package dev.relata.jdbi.internal.dialect;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Dates and times as texts whose order is that of the values: {@code 2026-01-31}, {@code 09:30:00.000000}, {@code
 * 2026-01-31T09:30:00.000000}. Reading also takes other ISO forms, which a client that is not Relata may have written.
 */
final class IsoText {

    private static final int DATE_LENGTH = 10;
    private static final int TIME_LENGTH = 15;
    private static final int NANOS_PER_MICRO = 1_000;

    private IsoText() {}

    static String of(LocalTime time) {
        StringBuilder text = new StringBuilder(TIME_LENGTH);
        append(text, time);
        return text.toString();
    }

    static String of(LocalDateTime dateTime) {
        StringBuilder text = new StringBuilder(DATE_LENGTH + 1 + TIME_LENGTH);
        text.append(dateTime.toLocalDate()).append('T');
        append(text, dateTime.toLocalTime());
        return text.toString();
    }

    private static void append(StringBuilder text, LocalTime time) {
        digits(text, time.getHour(), 10);
        text.append(':');
        digits(text, time.getMinute(), 10);
        text.append(':');
        digits(text, time.getSecond(), 10);
        text.append('.');
        digits(text, time.getNano() / NANOS_PER_MICRO, 100_000);
    }

    private static void digits(StringBuilder text, int number, int unit) {
        for (int u = unit; u > 0; u /= 10) {
            text.append((char) ('0' + number / u % 10));
        }
    }

    static LocalDate date(String text) {
        if (text.length() == DATE_LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-') {
            int year = number(text, 0, 4);
            int month = number(text, 5, 7);
            int day = number(text, 8, 10);
            if ((year | month | day) >= 0) {
                return LocalDate.of(year, month, day);
            }
        }
        return LocalDate.parse(text);
    }

    static LocalTime time(String text) {
        if (text.length() == TIME_LENGTH && text.charAt(2) == ':' && text.charAt(5) == ':' && text.charAt(8) == '.') {
            int hour = number(text, 0, 2);
            int minute = number(text, 3, 5);
            int second = number(text, 6, 8);
            int micros = number(text, 9, 15);
            if ((hour | minute | second | micros) >= 0) {
                return LocalTime.of(hour, minute, second, micros * NANOS_PER_MICRO);
            }
        }
        return LocalTime.parse(text);
    }

    static LocalDateTime dateTime(String text) {
        if (text.length() > DATE_LENGTH && (text.charAt(DATE_LENGTH) == 'T' || text.charAt(DATE_LENGTH) == ' ')) {
            return LocalDateTime.of(date(text.substring(0, DATE_LENGTH)), time(text.substring(DATE_LENGTH + 1)));
        }
        return LocalDateTime.parse(text);
    }

    /** The number in a part of a text; negative where it is none. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
