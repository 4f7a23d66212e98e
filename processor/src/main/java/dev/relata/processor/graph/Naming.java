package dev.relata.processor.graph;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Names in the database: derived from Java names, stable, and the same on every dialect. */
public final class Naming {
    /** The shortest limit of the dialects: PostgreSQL's, in bytes of UTF-8. */
    private static final int LIMIT = 63;

    private static final Pattern WORD_START =
            Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private Naming() {}

    /** {@code createdAt} becomes {@code created_at}, {@code HTTPServer} {@code http_server}, {@code line2} stays. */
    public static String snakeCase(String javaName) {
        return WORD_START.matcher(javaName).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /** {@code createdAt} becomes {@code CREATED_AT}: the name of a generated constant. */
    public static String constant(String javaName) {
        return snakeCase(javaName).toUpperCase(Locale.ROOT);
    }

    /** {@code <table>_pkey}. */
    public static String primaryKey(String table) {
        return shorten(table + "_pkey");
    }

    /** {@code <table>_<columns>_<suffix>}, with suffix {@code key}, {@code fkey}, {@code idx} or {@code check}. */
    public static String constraint(String table, List<String> columns, String suffix) {
        return shorten(table + "_" + String.join("_", columns) + "_" + suffix);
    }

    /** The name itself, or where it is taken, the name with the first number from 2 that is free. */
    public static String distinct(String name, Collection<String> taken) {
        String candidate = name;
        for (int number = 2; taken.contains(candidate); number++) {
            candidate = shorten(name + number);
        }
        return candidate;
    }

    /**
     * The name itself where every dialect takes it; else its beginning, a hash of the whole and its last word, which
     * says what it is the name of, but not where that is long itself.
     */
    public static String shorten(String name) {
        if (bytes(name) <= LIMIT) {
            return name;
        }
        CRC32 hash = new CRC32();
        hash.update(name.getBytes(StandardCharsets.UTF_8));
        String word = name.substring(Math.max(0, name.lastIndexOf('_')));
        String tail = String.format(Locale.ROOT, "_%08x", hash.getValue()) + (bytes(word) > LIMIT / 2 ? "" : word);
        int end = name.length();
        while (bytes(name.substring(0, end)) + bytes(tail) > LIMIT) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + tail;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
