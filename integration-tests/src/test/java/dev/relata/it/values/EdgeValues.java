package dev.relata.it.values;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The values that are stored wrong most often. All are such that they come back as they are. */
final class EdgeValues {

    static final List<Byte> BYTES = List.of((byte) 0, (byte) 1, (byte) -1, Byte.MIN_VALUE, Byte.MAX_VALUE);

    static final List<Short> SHORTS =
            List.of((short) 0, Short.MIN_VALUE, Short.MAX_VALUE, (short) -129, (short) 128, (short) 255);

    static final List<Integer> INTS = List.of(0, Integer.MIN_VALUE, Integer.MAX_VALUE, -32769, 32768, 65536, 0xFFFFFF);

    static final List<Long> LONGS = List.of(
            0L, Long.MIN_VALUE, Long.MAX_VALUE, -2147483649L, 2147483648L, (1L << 53) + 1, -((1L << 53) + 1), -1L);

    static final List<Float> FLOATS = List.of(
            0.0f,
            Float.MIN_VALUE,
            -Float.MIN_VALUE,
            Float.MAX_VALUE,
            -Float.MAX_VALUE,
            Float.MIN_NORMAL,
            Math.nextDown(Float.MIN_NORMAL),
            0.1f,
            1 / 3f,
            16777216f,
            (float) Math.PI);

    static final List<Double> DOUBLES = List.of(
            0.0,
            Double.MIN_VALUE,
            -Double.MIN_VALUE,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            Double.MIN_NORMAL,
            Math.nextDown(Double.MIN_NORMAL),
            0.1,
            0.1 + 0.2,
            1 / 3.0,
            9007199254740992.0,
            1e22,
            4.9e-322,
            Math.PI);

    /** Precision 18, scale 4. */
    static final List<BigDecimal> AMOUNTS = decimals(
            "0.0000", "0.0001", "-0.0001", "99999999999999.9999", "-99999999999999.9999", "9.9000", "0.1000", "0.3000");

    /** Precision 18, scale 0. */
    static final List<BigDecimal> WHOLES =
            decimals("0", "999999999999999999", "-999999999999999999", "1", "9007199254740993");

    /** Precision 18, scale 18. */
    static final List<BigDecimal> FRACTIONS =
            decimals("0.000000000000000000", "0.999999999999999999", "-0.999999999999999999", "0.000000000000000001");

    static final List<String> TEXTS = List.of(
            "",
            " ",
            " leading and trailing \t\r\n",
            "it's \"quoted\" `so` [and] \\ so % _ ? $1 :name {call} --",
            "\u0001\u0007\u001B\u007F\u0085\u00A0\u00AD",
            "e\u0301 is not \u00E9, \u1E9E \u00DF \u0130 \u0131 \u03A3\u03C3\u03C2",
            "\u200B\u200D\u200E\u202E\uFEFF\uFFFC\uFFFD",
            "\uD7FF\uE000\uFFFE\uFFFF",
            "\uD800\uDC00 \uD83D\uDC69\u200D\uD83D\uDC67 \uDBFF\uDFFF",
            "\u05D0\u0628\u0627\u0915\u094D\u0937\u4E2D\uAC00",
            everyBlock(),
            "1.0",
            "NULL",
            "0x41",
            "00012",
            "true",
            "2024-01-01",
            "{\"a\": [1, 2]}",
            "\\u0000 \\N {NULL}",
            "x\u20AC".repeat(500_000));

    static final List<String> SHORT_TEXTS = List.of(
            "", "12345", "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", "e\u0301e\u0301e", "a");

    static final List<byte[]> BINARIES = List.of(
            new byte[0], new byte[] {0}, everyByte(), "text".getBytes(StandardCharsets.UTF_8), new byte[300_000]);

    static final List<UUID> UUIDS = List.of(
            new UUID(0, 0),
            new UUID(-1, -1),
            new UUID(Long.MIN_VALUE, Long.MIN_VALUE),
            new UUID(Long.MAX_VALUE, Long.MAX_VALUE),
            UUID.fromString("018f4e2a-7b1c-7def-8a90-1234567890ab"),
            UUID.fromString("ABCDEF01-2345-6789-ABCD-EF0123456789"));

    static final List<Instant> INSTANTS = instants(
            "1970-01-01T00:00:00Z",
            "1969-12-31T23:59:59.999999Z",
            "1969-12-31T23:59:59.000001Z",
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999Z",
            "1937-06-30T23:40:28Z",
            "1937-07-01T00:00:00.5Z",
            "1582-10-04T12:00:00Z",
            "1582-10-10T12:00:00Z",
            "1900-02-28T23:00:00Z",
            "2024-02-29T23:59:59.123456Z",
            "2024-03-31T01:00:00Z",
            "2024-10-27T00:30:00Z",
            "2024-10-27T01:30:00Z",
            "2011-12-30T10:00:00Z",
            "2016-12-31T23:59:59.999999Z",
            "2038-01-19T03:14:08Z");

    static final List<LocalDate> DATES = List.of(
            LocalDate.EPOCH,
            LocalDate.of(1, 1, 1),
            LocalDate.of(9999, 12, 31),
            LocalDate.of(1582, 10, 10),
            LocalDate.of(1900, 2, 28),
            LocalDate.of(2011, 12, 30),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(1937, 7, 1),
            LocalDate.of(400, 2, 29));

    static final List<LocalTime> TIMES = List.of(
            LocalTime.MIN,
            LocalTime.of(23, 59, 59, 999_999_000),
            LocalTime.of(12, 0),
            LocalTime.of(0, 0, 0, 1_000),
            LocalTime.of(2, 30),
            LocalTime.of(23, 59, 59, 100_000_000));

    /** Among them some that do not exist, or exist twice, in a time zone of the tests. */
    static final List<LocalDateTime> DATE_TIMES = List.of(
            LocalDateTime.of(1970, 1, 1, 0, 0),
            LocalDateTime.of(1, 1, 1, 0, 0),
            LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000),
            LocalDateTime.of(2024, 3, 31, 2, 30),
            LocalDateTime.of(2024, 10, 27, 2, 30),
            LocalDateTime.of(1937, 7, 1, 0, 0, 10),
            LocalDateTime.of(2011, 12, 30, 12, 0),
            LocalDateTime.of(2024, 3, 10, 2, 30),
            LocalDateTime.of(2024, 11, 3, 1, 30),
            LocalDateTime.of(1883, 11, 18, 12, 1, 0, 1_000),
            LocalDateTime.of(1582, 10, 10, 0, 0));

    /** How many rows it takes for every value to be in one. */
    static final int ROWS = 20;

    private EdgeValues() {}

    /** One of the values; over {@link #ROWS} numbers, all of them. */
    static <T> T at(List<T> values, int number) {
        return values.get(number % values.size());
    }

    private static byte[] everyByte() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    /** The first and last code points of every 256, and some in between, in all planes. */
    private static String everyBlock() {
        StringBuilder text = new StringBuilder();
        IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(c -> c % 256 < 2 || c % 256 > 253 || c % 37 == 0)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static List<BigDecimal> decimals(String... values) {
        return Arrays.stream(values).map(BigDecimal::new).toList();
    }

    private static List<Instant> instants(String... values) {
        return Arrays.stream(values).map(Instant::parse).toList();
    }
}
