package dev.relata.it.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;

/** The snippets of a page: each method is one, up to {@link #then}. */
abstract class Snippets {

    private static final Path SOURCES = Path.of("src", "test", "java");

    /** What snippets run on. */
    final Jdbi jdbi;

    /** The same, as users have it. */
    final BlogDatabase db;

    private final Runnable end;

    /**
     * Snippets on a database.
     *
     * @param end called where a snippet ends: what follows makes sure that it did what the page says
     */
    Snippets(Jdbi jdbi, Runnable end) {
        this.jdbi = jdbi;
        this.db = new BlogDatabase(jdbi);
        this.end = end;
    }

    /** The snippet ends here. */
    final void then() {
        end.run();
    }

    /** The code of a snippet, as a page shows it. */
    static String code(Class<? extends Snippets> page, String name) throws IOException {
        String source = Files.readString(SOURCES.resolve(page.getName().replace('.', '/') + ".java"));
        String head = "    void " + name + "() {\n";
        int from = source.indexOf(head) + head.length();
        String body = source.substring(from, source.indexOf("\n    }\n", from) + 1);
        int then = body.indexOf("        then();\n");
        return (then < 0 ? body : body.substring(0, then)).stripTrailing().stripIndent() + "\n";
    }
}
