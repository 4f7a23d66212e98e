package dev.relata.jdbi.internal.sqlite;

import dev.relata.jdbi.DatabaseException;
import dev.relata.jdbi.internal.session.Configuration;
import dev.relata.jdbi.internal.session.HandleState;
import dev.relata.jdbi.internal.session.JdbiState;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Opens SQLite databases. */
public final class SqliteFiles {

    private SqliteFiles() {}

    /** Opens a file. */
    public static Jdbi open(String path) {
        if (path.isEmpty() || path.startsWith(":") || path.startsWith("file:")) {
            throw new DatabaseException(
                    "`%s` is no path of a file. For a database in memory there is `Relata.sqliteInMemory()`."
                            .formatted(path));
        }
        Path file = absolute(path);
        Path directory = file.getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new DatabaseException(
                    "Cannot open the SQLite database `%s`: the directory `%s` does not exist. Create it first."
                            .formatted(path, directory));
        }
        if (Files.isDirectory(file)) {
            throw new DatabaseException(
                    "Cannot open the SQLite database `%s`: it is a directory. Name a file in it.".formatted(path));
        }
        if (!Files.isWritable(Files.exists(file) ? file : directory)) {
            throw new DatabaseException(
                    "Cannot open the SQLite database `%s`: it cannot be written. Check its permissions and those of its directory."
                            .formatted(path));
        }
        try {
            return jdbi(SqliteConnections.toFile(name(file)));
        } catch (SQLException e) {
            throw new DatabaseException("Cannot open the SQLite database `%s`: %s".formatted(path, e.getMessage()), e);
        }
    }

    /** The driver takes what follows a question mark for settings; in an URI it can be escaped. */
    private static String name(Path file) {
        String name = file.toString();
        return name.contains("?") ? file.toUri().toString() : name;
    }

    private static Path absolute(String path) {
        try {
            return Path.of(path).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new DatabaseException("`%s` is no path of a file: %s".formatted(path, e.getReason()), e);
        }
    }

    /** Creates a database in memory. */
    public static Jdbi inMemory() {
        try {
            return jdbi(SqliteConnections.inMemory("relata-" + UUID.randomUUID()));
        } catch (SQLException e) {
            throw new DatabaseException("Cannot create a SQLite database in memory: " + e.getMessage(), e);
        }
    }

    private static Jdbi jdbi(SqliteConnections connections) {
        Jdbi jdbi = Jdbi.create(connections);
        JdbiState state = HandleState.of(jdbi);
        state.setDatabase(new SqliteDatabase());
        state.onClose(connections::close);
        Configuration.apply(jdbi);
        return jdbi;
    }
}
