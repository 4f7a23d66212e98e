package dev.relata.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.relata.processor.testing.Fix;
import dev.relata.processor.testing.FixedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Help with code is followed to the letter, each alone: the message is gone, and none is new. Only the text of the help
 * is looked at, so that whoever reads it can do the same.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FixesTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    /** Messages for which there is nothing to advise, or nothing that a reader does not see. */
    private static final Set<String> WITHOUT_HELP = Set.of();

    /** Messages that only words can help: the code would be made up. */
    private static final Set<String> IN_WORDS = Set.of(
            "BadCondition",
            "EmbeddedNotAllowed",
            "EmptyEnum",
            "GeneratedNameTaken",
            "KeyTooLong",
            "ModelNotProcessed",
            "NoModels",
            "UniqueSpansDeleted",
            "UnsupportedType",
            "ViewOfNotModel");

    @TempDir
    static Path output;

    private final List<Message> messages = new ArrayList<>();
    private int applied;
    private int worked;

    /** @param before all that the compiler says of the fixture */
    private record Message(
            Path fixture, String source, List<String> before, Diagnostic<? extends JavaFileObject> diagnostic) {
        String rule() {
            String fact = fact(diagnostic);
            return fact.substring(fact.indexOf('[') + 1, Math.max(fact.indexOf(']'), 0));
        }

        List<Fix> fixes() {
            return Fix.of(diagnostic.getMessage(Locale.ROOT));
        }
    }

    record Help(String name, Message message, Fix fix) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    void compileFixtures() throws IOException {
        for (Path fixture : sources()) {
            String source = Files.readString(RESOURCES.resolve(fixture));
            List<Diagnostic<? extends JavaFileObject>> diagnostics = compile(source);
            List<String> facts = facts(diagnostics);
            for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
                if (fact(diagnostic).contains(": [")) {
                    messages.add(new Message(fixture, source, facts, diagnostic));
                }
            }
        }
    }

    /** The fixtures, and sources with several mistakes where help has more to heed. */
    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.endsWith("bad.java")
                            || (file.startsWith(RESOURCES.resolve("fixes"))
                                    && file.toString().endsWith(".java")))
                    .map(RESOURCES::relativize)
                    .sorted()
                    .toList();
        }
    }

    List<Help> helps() {
        List<Help> helps = new ArrayList<>();
        for (Message message : messages) {
            List<Fix> fixes = message.fixes();
            for (int i = 0; i < fixes.size(); i++) {
                if (!fixes.get(i).steps().isEmpty()) {
                    String place = message.diagnostic().getLineNumber() + ":"
                            + message.diagnostic().getColumnNumber();
                    helps.add(new Help(message.fixture() + ":" + place + " help " + (i + 1), message, fixes.get(i)));
                }
            }
        }
        return helps;
    }

    @ParameterizedTest
    @MethodSource("helps")
    void helpDoesWhatItPromises(Help help) throws IOException {
        applied++;
        Message message = help.message();
        String fixed = new FixedSource(
                        message.source(), (int) message.diagnostic().getStartPosition(), (int)
                                message.diagnostic().getEndPosition())
                .apply(help.fix());
        List<String> after = facts(compile(fixed));
        List<String> expected = new ArrayList<>(message.before());
        after.forEach(expected::remove);
        List<String> added = new ArrayList<>(after);
        message.before().forEach(added::remove);
        if (!added.isEmpty() || !expected.contains(fact(message.diagnostic()))) {
            fail(String.join("\n", added) + "\nafter\n" + help.fix().text() + "\nin\n" + fixed);
        }
        worked++;
    }

    @Test
    void everyMessageSaysWhatToDo() {
        Set<String> silent = new TreeSet<>();
        Set<String> wordy = new TreeSet<>();
        for (Message message : messages) {
            if (message.fixes().isEmpty()) {
                silent.add(message.rule());
            }
            if (message.fixes().stream().allMatch(fix -> fix.steps().isEmpty())) {
                wordy.add(message.rule());
            }
        }
        assertThat(silent).isEqualTo(WITHOUT_HELP);
        assertThat(wordy).isEqualTo(IN_WORDS);
    }

    @AfterAll
    void rate() {
        System.out.println("helps that work when followed: " + worked + " of " + applied);
    }

    private static List<Diagnostic<? extends JavaFileObject>> compile(String source) throws IOException {
        return new Javac().source("bad.java", source).compile(Files.createTempDirectory(output, "fix"));
    }

    private static List<String> facts(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(FixesTest::fact)
                .toList();
    }

    /** Without its place, which moves, and without advice. */
    private static String fact(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getKind() + ": "
                + diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElse("");
    }
}
