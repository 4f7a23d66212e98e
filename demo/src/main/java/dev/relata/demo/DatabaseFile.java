package dev.relata.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The file the shop is kept in.
 *
 * @param path where it is
 * @param replaceable whether a database that is there already may go
 */
record DatabaseFile(Path path, boolean replaceable) {

    private static final byte[] SQLITE_HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /** The demo's own file, new at each run. */
    static DatabaseFile byDefault() {
        return new DatabaseFile(Path.of("target", "shop.db"), true);
    }

    /** A file of the user's choice. */
    static DatabaseFile at(Path path) {
        return new DatabaseFile(path, false);
    }

    DatabaseFile replacing() {
        return new DatabaseFile(path, true);
    }

    /** Sees to it that the folder is there and the file is not. What is no database is never deleted. */
    void makeRoom() {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            if (!Files.exists(path)) {
                return;
            }
            if (!isDatabase()) {
                throw new UsageException(path + " exists and is no SQLite database; name another file");
            }
            if (!replaceable) {
                throw new UsageException(path + " exists already; name another file, or replace it with --force");
            }
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(path.resolveSibling(path.getFileName() + suffix));
            }
        } catch (IOException e) {
            throw new UsageException("cannot write " + path + " (" + e + ")");
        }
    }

    /** Where it is, how large, and how to look inside. */
    void describe(Narrator tell) {
        Path absolute = path.toAbsolutePath().normalize();
        tell.fact("file", absolute + ", " + Text.megabytes(size()));
        tell.fact("look inside", "sqlite3 " + absolute + " \"SELECT status, count(*) FROM orders GROUP BY status\"");
    }

    private boolean isDatabase() throws IOException {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(SQLITE_HEADER.length);
            return start.length == 0 || Arrays.equals(start, SQLITE_HEADER);
        }
    }

    private long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
