package dev.relata.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.processor.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        String messages = Javac.text(
                new Javac("-proc:only").source(directory.resolve("bad.java")).compile(output));
        Path expected = directory.resolve("bad.expected");
        if (UPDATE) {
            Files.writeString(expected, messages);
        }
        assertThat(messages).isEqualTo(Files.readString(expected));
        assertThat(messages).contains("[" + ruleOf(fixture) + "] ");
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void goodSourceIsAcceptedWithoutAWord(Path fixture, @TempDir Path output) {
        Path good = FIXTURES.resolve(fixture).resolve("good.java");
        // A fixture is one file with several records, which generated classes reach from outside.
        assertThat(Javac.text(new Javac("-Xlint:all,-auxiliaryclass", "-Werror")
                        .source(good)
                        .compile(output)))
                .isEmpty();
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
