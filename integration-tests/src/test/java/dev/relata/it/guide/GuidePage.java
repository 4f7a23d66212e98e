package dev.relata.it.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of docs/guide. A comment with the name of a snippet stands before its code and the SQL that it sends. */
final class GuidePage {

    private static final Path FOLDER = Path.of("..", "docs", "guide");
    private static final Pattern SNIPPET = Pattern.compile(
            "^<!-- (\\w+) -->\\n(```java\\n.*?^```\\n)?(```sql\\n.*?^```\\n)?", Pattern.MULTILINE | Pattern.DOTALL);

    private final Path file;
    private final String text;

    GuidePage(String name) throws IOException {
        this.file = FOLDER.resolve(name + ".md");
        this.text = Files.readString(file);
    }

    /** The names of the snippets it shows, in order. */
    List<String> snippets() {
        List<String> names = new ArrayList<>();
        Matcher snippet = SNIPPET.matcher(text);
        while (snippet.find()) {
            names.add(snippet.group(1));
        }
        return names;
    }

    /** The code of a snippet and its SQL, as fenced blocks. */
    String blocks(String name) {
        Matcher snippet = find(name);
        return text.substring(snippet.end(1) + " -->\n".length(), snippet.end());
    }

    /** Writes other code and SQL. */
    void write(String name, String blocks) throws IOException {
        Matcher snippet = find(name);
        Files.writeString(
                file, text.substring(0, snippet.end(1) + " -->\n".length()) + blocks + text.substring(snippet.end()));
    }

    private Matcher find(String name) {
        Matcher snippet = SNIPPET.matcher(text);
        while (snippet.find()) {
            if (snippet.group(1).equals(name)) {
                return snippet;
            }
        }
        throw new AssertionError(file + " shows no snippet " + name);
    }
}
