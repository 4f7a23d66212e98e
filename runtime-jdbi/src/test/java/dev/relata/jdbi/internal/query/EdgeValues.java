package dev.relata.jdbi.internal.query;

import dev.relata.jdbi.testing.AllTypes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values at the edges of every type, and rows that have them all. */
final class EdgeValues {

    static final List<Boolean> BOOLS = List.of(false, true);
    static final List<Byte> BYTES8 = List.of(Byte.MIN_VALUE, (byte) -1, (byte) 0, (byte) 1, Byte.MAX_VALUE);
    static final List<Short> SHORTS = List.of(Short.MIN_VALUE, (short) -1, (short) 0, (short) 1, Short.MAX_VALUE);
    static final List<Integer> INTS = List.of(Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE);
    static final List<Long> LONGS = List.of(
            Long.MIN_VALUE,
            Long.MIN_VALUE + 1,
            -1L,
            0L,
            1L,
            1L << 53,
            (1L << 53) + 1,
            Long.MAX_VALUE - 1,
            Long.MAX_VALUE);
    static final List<Float> FLOATS = List.of(
            -Float.MAX_VALUE,
            -1.1f,
            -Float.MIN_VALUE,
            0f,
            Float.MIN_VALUE,
            Float.MIN_NORMAL,
            0.1f,
            1.1f,
            16777216f,
            Float.MAX_VALUE);
    static final List<Double> DOUBLES = List.of(
            -Double.MAX_VALUE,
            -0.1,
            -Double.MIN_VALUE,
            0.0,
            Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Math.nextDown(Double.MIN_NORMAL),
            0.1,
            Math.nextUp(0.1),
            0.30000000000000004,
            1.0 / 3,
            Double.parseDouble("2.2250738585072011e-308"),
            9007199254740992.0,
            1.7976931348623155e308,
            5e-320,
            Math.PI * 1e-200,
            Double.parseDouble("8.41e21"),
            Double.MAX_VALUE);
    static final List<BigDecimal> MONEY = decimals(
            "-9999999999999999.99",
            "-0.01",
            "0.00",
            "0.01",
            "0.10",
            "9.90",
            "1234567890123456.78",
            "9999999999999999.99");
    static final List<BigDecimal> RATES = decimals(
            "-999999999999.999999",
            "-0.010000",
            "-0.009999",
            "0.000000",
            "0.000001",
            "0.010000",
            "0.100000",
            "9.900001",
            "9.900000",
            "999999999999.999999");
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "1",
            "01",
            "A",
            "a",
            "b",
            "aa",
            "Ab",
            "ab%",
            "ab_c",
            "%",
            "_",
            "\\",
            "'",
            "\"",
            "\"\\/\b\f\n\r\t\u0001\u001f\u007f",
            "null",
            "NULL",
            "{a,b}",
            "[1]",
            "é",
            "e\u0301",
            "É",
            "\uD7FF",
            "\uE000",
            "\uFFFD",
            "\uFFFF",
            "😀",
            "😀😀",
            "\uDBFF\uDFFF",
            "a\uDBFF\uDFFF",
            "\uDBFF\uDFFFa",
            "ß",
            "ẞ",
            "SS",
            "ss",
            "İ",
            "i",
            "I",
            "ı",
            "i\u0307",
            "Σ",
            "σ",
            "ς",
            "ΟΔΟΣ",
            "οδος",
            "οδοσα",
            "ŉ",
            "ǅ",
            "\u212A",
            "k",
            "x".repeat(100_000));
    static final List<String> CODES = List.of("", "a", "abcde", "😀😀😀😀😀", "ééééé", "%_%_%");
    static final List<byte[]> BLOBS =
            List.of(new byte[0], new byte[] {0}, new byte[] {0, 0}, new byte[] {-1}, new byte[] {'a'}, allBytes());
    static final List<UUID> UUIDS = Stream.of(
                    "00000000-0000-0000-0000-000000000000",
                    "00000000-0000-0000-8000-000000000000",
                    "019361d6-7aa5-7abc-9def-0123456789ab",
                    "7fffffff-ffff-ffff-ffff-ffffffffffff",
                    "80000000-0000-0000-0000-000000000000",
                    "ffffffff-ffff-ffff-ffff-ffffffffffff")
            .map(UUID::fromString)
            .toList();
    static final List<Instant> INSTANTS = Stream.of(
                    "0001-01-01T00:00:00Z",
                    "1582-10-10T12:00:00Z",
                    "1899-12-31T23:59:59.999999Z",
                    "1969-12-31T23:59:59.999999Z",
                    "1970-01-01T00:00:00Z",
                    "1970-01-01T00:00:00.000001Z",
                    "2026-03-29T01:30:00.123456Z",
                    "2026-10-25T00:30:00Z",
                    "9999-12-31T23:59:59.999999Z")
            .map(Instant::parse)
            .toList();
    static final List<LocalDate> DATES = Stream.of(
                    "0001-01-01", "0099-12-31", "1582-10-10", "1600-02-29", "1970-01-01", "2026-03-29", "9999-12-31")
            .map(LocalDate::parse)
            .toList();
    static final List<LocalTime> TIMES = Stream.of("00:00", "00:00:00.000001", "02:30", "12:34:56.1", "23:59:59.999999")
            .map(LocalTime::parse)
            .toList();
    static final List<LocalDateTime> DATE_TIMES = Stream.of(
                    "0001-01-01T00:00",
                    "1582-10-10T00:00",
                    "2026-03-29T02:30:00.000001",
                    "2026-03-29T02:30:00.00001",
                    "9999-12-31T23:59:59.999999")
            .map(LocalDateTime::parse)
            .toList();
    static final List<AllTypes.Color> COLORS = List.of(AllTypes.Color.values());
    static final List<AllTypes.Amount> AMOUNTS =
            List.of(new AllTypes.Amount(-5), new AllTypes.Amount(0), new AllTypes.Amount(7));
    static final List<AllTypes.Label> LABELS =
            List.of(new AllTypes.Label(""), new AllTypes.Label("b"), new AllTypes.Label("ä"));
    static final List<AllTypes.Digest> DIGESTS =
            List.of(new AllTypes.Digest(new byte[0]), new AllTypes.Digest(new byte[] {1, 2}));

    private EdgeValues() {}

    /** Rows that together have all of the values, and null. */
    static List<AllTypes> rows() {
        List<AllTypes> rows = new ArrayList<>();
        for (int i = 0; i <= TEXTS.size(); i++) {
            rows.add(row(i));
        }
        return rows;
    }

    private static AllTypes row(int i) {
        return new AllTypes(
                i,
                pick(BOOLS, i),
                pick(BYTES8, i),
                pick(SHORTS, i),
                pick(INTS, i),
                pick(LONGS, i),
                pick(FLOATS, i),
                pick(DOUBLES, i),
                pick(MONEY, i),
                pick(RATES, i),
                pick(TEXTS, i),
                pick(CODES, i),
                pick(BLOBS, i),
                pick(UUIDS, i),
                pick(INSTANTS, i),
                pick(DATES, i),
                pick(TIMES, i),
                pick(DATE_TIMES, i),
                pick(COLORS, i),
                pick(AMOUNTS, i),
                pick(LABELS, i),
                pick(DIGESTS, i));
    }

    /** Each value in turn, and null after the last of them. */
    private static <T> @Nullable T pick(List<T> values, int i) {
        int at = i % (values.size() + 1);
        return at == values.size() ? null : values.get(at);
    }

    private static List<BigDecimal> decimals(String... values) {
        return Stream.of(values).map(BigDecimal::new).toList();
    }

    private static byte[] allBytes() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
