package dev.relata.jdbi.internal;

import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.codegen.ColumnDefinition;
import dev.relata.jdbi.codegen.TableDefinition;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What cursors hold: a version, the direction, fingerprints of model and order, the values of a row in that order, and a sum
 * that shows whether the text is whole. A later version must still be able to say that it does not know this one.
 */
public final class CursorFormat {

    private static final byte VERSION = 1;
    private static final int MODEL_BYTES = 4;
    private static final int ORDER_BYTES = 8;
    private static final int HEADER = 2 + MODEL_BYTES + ORDER_BYTES;
    private static final int SUM = Integer.BYTES;
    private static final long NANOS_PER_MICRO = 1_000;
    private static final long MICROS_PER_SECOND = 1_000_000;

    private CursorFormat() {}

    /**
     * Where a page begins or ends.
     *
     * @param backwards whether the page is before it, else after it
     * @param values the values of a row, one for each part of the order
     */
    record Position(boolean backwards, List<@Nullable Object> values) {}

    /** The text of a cursor. */
    public static String text(byte[] content) {
        byte[] whole = Arrays.copyOf(content, content.length + SUM);
        ByteBuffer.wrap(whole).putInt(content.length, sum(content));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** What a text holds. */
    public static byte[] parse(String text) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("This is not the text of a cursor: " + StoredValues.show(text), e);
        }
        int length = whole.length - SUM;
        byte[] content = Arrays.copyOf(whole, Math.max(length, 0));
        if (length < HEADER || ByteBuffer.wrap(whole).getInt(length) != sum(content)) {
            throw new InvalidValueException(
                    "This is not the text of a cursor, or not all of it: " + StoredValues.show(text));
        }
        if (content[0] != VERSION) {
            throw new InvalidValueException("The cursor has version " + content[0] + ", and only version " + VERSION
                    + " is known here. Begin at the first page.");
        }
        return content;
    }

    private static int sum(byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return (int) sum.getValue();
    }

    private static byte[] fingerprints(TableDefinition<?> table, List<Order> orders) {
        StringBuilder order = new StringBuilder();
        for (Order part : orders) {
            order.append(part)
                    .append(' ')
                    .append(part.column().type())
                    .append(' ')
                    .append(part.column().scale())
                    .append('\n');
        }
        byte[] both = new byte[MODEL_BYTES + ORDER_BYTES];
        System.arraycopy(digest(table.model() + "\n" + table.table()), 0, both, 0, MODEL_BYTES);
        System.arraycopy(digest(order.toString()), 0, both, MODEL_BYTES, ORDER_BYTES);
        return both;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has it", e);
        }
    }

    /** The cursor of a position in a total order. */
    static byte[] write(TableDefinition<?> table, List<Order> orders, Position position) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeByte(VERSION);
            out.writeBoolean(position.backwards);
            out.write(fingerprints(table, orders));
            for (int i = 0; i < orders.size(); i++) {
                Object value = position.values.get(i);
                out.writeBoolean(value != null);
                if (value != null) {
                    write(out, value);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Object value) throws IOException {
        if (value instanceof Boolean bool) {
            out.writeBoolean(bool);
        } else if (value instanceof Float number) {
            out.writeFloat(number);
        } else if (value instanceof Double number) {
            out.writeDouble(number);
        } else if (value instanceof BigDecimal decimal) {
            writeBytes(out, decimal.unscaledValue().toByteArray());
        } else if (value instanceof String text) {
            writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof byte[] bytes) {
            writeBytes(out, bytes);
        } else if (value instanceof UUID uuid) {
            out.writeLong(uuid.getMostSignificantBits());
            out.writeLong(uuid.getLeastSignificantBits());
        } else if (value instanceof Instant instant) {
            out.writeLong(instant.getEpochSecond() * MICROS_PER_SECOND + instant.getNano() / NANOS_PER_MICRO);
        } else if (value instanceof LocalDate date) {
            out.writeLong(date.toEpochDay());
        } else if (value instanceof LocalTime time) {
            out.writeLong(time.toNanoOfDay());
        } else if (value instanceof LocalDateTime dateTime) {
            out.writeLong(dateTime.toLocalDate().toEpochDay());
            out.writeLong(dateTime.toLocalTime().toNanoOfDay());
        } else {
            out.writeLong(((Number) value).longValue());
        }
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * The position that a cursor holds.
     *
     * @throws InvalidValueException where it is of another model or another order
     */
    static Position read(TableDefinition<?> table, List<Order> orders, byte[] content) {
        byte[] expected = fingerprints(table, orders);
        if (!Arrays.equals(content, 2, 2 + MODEL_BYTES, expected, 0, MODEL_BYTES)) {
            throw new InvalidValueException(
                    "The cursor is of another model, not of `" + table.model() + "`. Begin at the first page.");
        }
        if (!Arrays.equals(content, 2 + MODEL_BYTES, HEADER, expected, MODEL_BYTES, expected.length)) {
            throw new InvalidValueException("The cursor is of another order of `" + table.model() + "`, not of "
                    + orders + ". Begin at the first page.");
        }
        List<@Nullable Object> values = new ArrayList<>(orders.size());
        ByteBuffer in = ByteBuffer.wrap(content, HEADER, content.length - HEADER);
        try {
            for (Order order : orders) {
                boolean present = in.get() != 0;
                if (!present && !order.column().nullable()) {
                    throw malformed(null);
                }
                values.add(present ? value(in, order.column()) : null);
            }
        } catch (BufferUnderflowException | DateTimeException | ArithmeticException | NumberFormatException e) {
            throw malformed(e);
        }
        if (in.hasRemaining()) {
            throw malformed(null);
        }
        return new Position(content[1] != 0, values);
    }

    /** Validated as any value of the column: the text may have been made by anybody. */
    private static Object value(ByteBuffer in, ColumnDefinition column) {
        return switch (column.type()) {
            case BOOLEAN -> in.get() != 0;
            case INT8 -> {
                long value = in.getLong();
                if (value != (byte) value) {
                    throw malformed(null);
                }
                yield (byte) value;
            }
            case INT16 -> {
                long value = in.getLong();
                if (value != (short) value) {
                    throw malformed(null);
                }
                yield (short) value;
            }
            case INT32 -> Math.toIntExact(in.getLong());
            case INT64 -> in.getLong();
            case FLOAT32 -> Validation.finite(column, in.getFloat());
            case FLOAT64 -> Validation.finite(column, in.getDouble());
            case DECIMAL -> Validation.decimal(column, new BigDecimal(new BigInteger(bytes(in)), column.scale()));
            case TEXT -> Validation.unicode(column, new String(bytes(in), StandardCharsets.UTF_8));
            case BYTES -> bytes(in);
            case UUID -> new UUID(in.getLong(), in.getLong());
            case INSTANT -> instant(column, in.getLong());
            case DATE -> Validation.date(column, LocalDate.ofEpochDay(in.getLong()));
            case TIME -> Validation.time(LocalTime.ofNanoOfDay(in.getLong()));
            case DATETIME ->
                Validation.dateTime(
                        column,
                        LocalDateTime.of(LocalDate.ofEpochDay(in.getLong()), LocalTime.ofNanoOfDay(in.getLong())));
        };
    }

    private static Instant instant(ColumnDefinition column, long micros) {
        return Validation.instant(
                column,
                Instant.ofEpochSecond(
                        Math.floorDiv(micros, MICROS_PER_SECOND),
                        Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO));
    }

    private static byte[] bytes(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw malformed(null);
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static InvalidValueException malformed(@Nullable Exception cause) {
        String message = "The cursor holds what is no row. Begin at the first page.";
        return cause == null ? new InvalidValueException(message) : new InvalidValueException(message, cause);
    }
}
