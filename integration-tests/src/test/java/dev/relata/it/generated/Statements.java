package dev.relata.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.generated.Javac.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Lines of code that use generated classes, each compiled as a statement.
 *
 * @param directory for what the compiler writes
 * @param imports the packages of what they name, and the classes of their static imports
 * @param parameters what they find in scope
 */
record Statements(Path directory, List<String> imports, String parameters) {

    private static final String SOURCE = """
            package misuse;
            %s
            class Use {
            void use(%s) {
            %s
            }
            }
            """;

    private static final int OTHER_LINES_BEFORE = 3;

    void assertAllCompile(List<String> statements) {
        Result result = compiled(statements);

        assertThat(result.output()).isEmpty();
        assertThat(result.success()).isTrue();
    }

    void assertNoneCompiles(List<String> statements) {
        Result result = compiled(statements);

        List<Integer> lines = Pattern.compile("misuse/Use\\.java:(\\d+): error")
                .matcher(result.output())
                .results()
                .map(found -> Integer.valueOf(found.group(1)) - OTHER_LINES_BEFORE - imports.size() - 1)
                .distinct()
                .sorted()
                .toList();
        assertThat(lines.stream().map(statements::get)).containsExactlyElementsOf(statements);
    }

    private Result compiled(List<String> statements) {
        String imported = String.join(
                "\n", imports.stream().map(name -> "import " + name + ".*;").toList());
        return new Javac(directory)
                .with(Path.of("target", "test-classes").toString())
                .options("-proc:none", "-Xlint:all", "-Werror")
                .compile(Map.of(
                        "misuse/Use.java", SOURCE.formatted(imported, parameters, String.join("\n", statements))));
    }
}
