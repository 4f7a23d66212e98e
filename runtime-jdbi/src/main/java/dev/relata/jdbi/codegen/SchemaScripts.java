package dev.relata.jdbi.codegen;

import dev.relata.Dialect;
import dev.relata.RelataException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The scripts that the annotation processor writes beside a database class. For generated code. */
public final class SchemaScripts {

    private SchemaScripts() {}

    /**
     * The script that creates the schema of a database, from {@code META-INF/relata/<binary name>/<dialect>.sql} on the
     * class path of the interface.
     *
     * @param database the interface annotated {@link dev.relata.Database}
     * @param dialect the dialect of the script
     * @return the script
     * @throws RelataException if there is none: the interface does not name the dialect, or resources were left out of a jar
     */
    public static String read(Class<?> database, Dialect dialect) {
        String resource = "META-INF/relata/%s/%s.sql"
                .formatted(database.getName(), dialect.name().toLowerCase(Locale.ROOT));
        // Through the class, a named module finds its own resources; "/" because the name is absolute.
        try (InputStream in = database.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new RelataException(
                        "`%s` has no script for %s: there is no resource `%s`. Name the dialect in `@Database(dialects = ..)`, and keep `META-INF/relata` in the jar."
                                .formatted(database.getSimpleName(), dialect, resource));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource `" + resource + "`", e);
        }
    }
}
