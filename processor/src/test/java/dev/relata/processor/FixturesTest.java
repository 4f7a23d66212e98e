package dev.relata.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.processor.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule has a source that it rejects, with the exact messages, and a neighbouring one that it accepts. */
class FixturesTest {
    static final Path FIXTURES = Path.of("src/test/resources/fixtures");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    static List<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            return files.filter(file -> file.endsWith("bad.java"))
                    .map(Path::getParent)
                    .map(FIXTURES::relativize)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void badSourceIsRejectedWithTheseMessages(Path fixture, @TempDir Path output) throws IOException {
        Path directory = FIXTURES.resolve(fixture);
        String messages = Javac.text(bad(directory, Javac.Tool.JAVAC, output));
        Path expected = directory.resolve("bad.expected");
        if (UPDATE) {
            Files.writeString(expected, messages);
        }
        assertThat(messages).isEqualTo(Files.readString(expected));
        assertThat(messages).contains("[" + ruleOf(fixture) + "] ");
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void ecjGivesTheSameMessagesAtThePlacesItCanShow(Path fixture, @TempDir Path output) throws IOException {
        Path directory = FIXTURES.resolve(fixture);
        List<Diagnostic<? extends JavaFileObject>> actual = ours(bad(directory, Javac.Tool.ECJ, output));
        assertThat(texts(actual)).isEqualTo(texts(ours(bad(directory, Javac.Tool.JAVAC, output))));
        String places = actual.stream().map(FixturesTest::place).collect(Collectors.joining("\n", "", "\n"));
        Path expected = directory.resolve("bad.ecj");
        if (UPDATE) {
            Files.deleteIfExists(expected);
            if (!places.matches("(a generated class\n)+")) {
                Files.writeString(expected, places);
            }
        }
        assertThat(places)
                .isEqualTo(
                        Files.exists(expected)
                                ? Files.readString(expected)
                                : "a generated class\n".repeat(actual.size()));
    }

    /** ECJ has no place for a record or its components, so that the class generated for it stands in. */
    private static String place(Diagnostic<? extends JavaFileObject> diagnostic) {
        String place = Javac.place(diagnostic);
        return place.matches("\\w+(Table|View)\\.java:.*") ? "a generated class" : place;
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void goodSourceIsAcceptedWithoutAWord(Path fixture, @TempDir Path output) throws IOException {
        Path good = FIXTURES.resolve(fixture).resolve("good.java");
        for (Javac.Tool compiler : Javac.Tool.values()) {
            // A fixture is one file with several records, which generated classes reach from outside.
            assertThat(Javac.text(new Javac("-Xlint:all,-auxiliaryclass", "-Werror")
                            .with(compiler)
                            .source(good)
                            .compile(Files.createDirectory(output.resolve(compiler.name())))))
                    .as(compiler.name())
                    .isEmpty();
        }
    }

    private static List<Diagnostic<? extends JavaFileObject>> bad(Path directory, Javac.Tool compiler, Path output) {
        // Without the rest of the compilation ECJ does not look at generated classes.
        return new Javac(compiler == Javac.Tool.JAVAC ? "-proc:only" : "-proceedOnError")
                .with(compiler)
                .source(directory.resolve("bad.java"))
                .compile(output);
    }

    /** Javac indents all lines but the first. */
    private static String texts(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream()
                .map(Javac::message)
                .map(text -> text.replaceAll("\\n +", "\n"))
                .collect(Collectors.joining());
    }

    private static List<Diagnostic<? extends JavaFileObject>> ours(
            List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.getMessage(Locale.ROOT).startsWith("["))
                .toList();
    }

    @Test
    void everyRuleHasAFixture() throws IOException {
        assertThat(rulesWithFixture())
                .isEqualTo(Arrays.stream(Rule.values()).map(Rule::ruleName).collect(Collectors.toSet()));
    }

    static Set<String> rulesWithFixture() throws IOException {
        return fixtures().stream()
                .filter(fixture -> fixture.getNameCount() == 2)
                .map(FixturesTest::ruleOf)
                .collect(Collectors.toSet());
    }

    /** A fixture is {@code group/Rule}, which the page of the rule shows, or {@code group/Rule/variant}. */
    static String ruleOf(Path fixture) {
        return fixture.getName(1).toString();
    }
}
