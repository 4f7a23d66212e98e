package dev.relata.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The sources that the compiler of this module was given: small, and without tricks. */
class GeneratedSourcesTest {

    private static final Path GENERATED = Path.of("target", "generated-test-sources", "test-annotations");
    private static final Pattern COLUMN = Pattern.compile("case \\d+ -> this\\.");

    private static final Pattern RELATION = Pattern.compile("public final (ToOne|ToMany)<");

    /**
     * What every model takes whatever its columns, DAO included, and what each column and each relation adds: its rows are given on their
     * own, for each item of a list, and by each key, also below each parent.
     */
    private static final int LINES_OF_A_MODEL = 360;

    private static final int LINES_OF_A_COLUMN = 60;

    private static final int LINES_OF_A_RELATION = 200;

    private final Map<String, String> sources = Javac.textsIn(GENERATED, ".java");

    @Test
    void needNoReflectionAndSilenceNoWarning() {
        assertThat(sources).hasSizeGreaterThan(200);
        // Lists of includes that are passed on: nothing else can be said of an array of them.
        sources.forEach((name, text) -> assertThat(text.replace("@SuppressWarnings(\"varargs\")", ""))
                .as(name)
                .doesNotContain(
                        "Class.forName",
                        "java.lang.reflect",
                        "java.lang.invoke",
                        "setAccessible",
                        "@SuppressWarnings",
                        "(Object)",
                        "Object[]",
                        "Unsafe",
                        "synchronized"));
    }

    /** Two threads that each initialise a class which needs the other wait for ever. */
    @Test
    void tablesDoNotTouchEachOtherWhileTheyInitialise() {
        Pattern otherTable = Pattern.compile("(?<!\\(\\) -> )\\b\\w+Table\\.[A-Z]\\w*");
        sources.forEach((name, text) -> {
            if (text.contains("@ProcessedModel(")) {
                assertThat(text).as(name).doesNotContainPattern(otherTable);
            }
        });
        assertThat(sources.get("dev/relata/it/crud/PostTable.java")).contains("() -> AuthorTable.AUTHOR");
    }

    @Test
    void sayNothingOfTheirMachineOrTime() {
        sources.forEach((name, text) -> assertThat(text)
                .as(name)
                .doesNotContain(
                        System.getProperty("user.dir"),
                        System.getProperty("user.home") + "/",
                        "comments =",
                        "java.util.Date")
                .endsWith("}\n")
                .doesNotContain("\t", " \n", "\r", "\n\n\n"));
    }

    @Test
    void areShort() {
        Map<String, Integer> tooLong = new TreeMap<>();
        sources.forEach((name, table) -> {
            if (table.contains("@ProcessedModel(")) {
                int columns = count(COLUMN.matcher(table));
                int lines = linesOfModel(name.substring(0, name.length() - "Table.java".length()));
                int relations = count(RELATION.matcher(table));
                int most = LINES_OF_A_MODEL + columns * LINES_OF_A_COLUMN + relations * LINES_OF_A_RELATION;
                if (lines > most) {
                    tooLong.put(name, lines);
                }
            }
        });

        assertThat(tooLong).isEmpty();
    }

    private int linesOfModel(String model) {
        int slash = model.lastIndexOf('/') + 1;
        String input = model.substring(0, slash) + "New" + model.substring(slash);
        int lines = 0;
        for (String name : List.of(
                model + "Table.java", model + "Dao.java", model + "Patch.java", input + ".java", input + "Row.java")) {
            lines += count(Pattern.compile("\n").matcher(sources.get(name)));
        }
        return lines;
    }

    private static int count(Matcher matcher) {
        return (int) matcher.results().count();
    }
}
