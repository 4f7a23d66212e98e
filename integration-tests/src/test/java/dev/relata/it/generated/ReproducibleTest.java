package dev.relata.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.generated.Javac.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same models give the same files, byte for byte. */
class ReproducibleTest {

    private static final Path SOURCES = Path.of("src", "test", "java", "dev", "relata", "it");
    private static final Path GENERATED = Path.of("target", "generated-test-sources", "test-annotations");
    private static final Path CLASSES = Path.of("target", "test-classes");
    /** Of those that tests share, and of those that are compiled apart. */
    private static final Set<String> WITHOUT_MODELS = Set.of("database", "generated", "readme", "package-info.java");

    @TempDir
    private Path directory;

    private final Map<String, String> built = built();

    @Test
    void whateverTheOrderOfTheirFiles() throws IOException {
        List<Path> files = models();
        Collections.reverse(files);
        Map<String, String> reversed = generated(javac("reversed").options("-proc:only"), files);
        Collections.shuffle(files, new Random(1));
        Map<String, String> shuffled = generated(javac("shuffled").options("-proc:only"), files);

        assertThat(built).hasSizeGreaterThan(200).containsKey("META-INF/relata/dev.relata.it.names.Names/sqlite.sql");
        assertSame(reversed, built);
        assertSame(shuffled, built);
    }

    @Test
    void whateverTheMachine() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertSame(generated(javac("turkish").options("-proc:only"), models()), built);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** Modules: the models in one, the database in another. */
    @Test
    void whetherModelsAreSourcesOrClasses() throws IOException {
        List<Path> databases = new ArrayList<>();
        List<Path> records = new ArrayList<>();
        for (Path file : models()) {
            (Files.readString(file).contains("\n@Database(") ? databases : records).add(file);
        }
        generated(javac("library"), records);
        String library = directory.resolve("library").resolve("classes").toString();

        Javac javac = javac("databases").with(library).options("-proc:only");
        Map<String, String> fromClasses = generated(javac, databases);

        assertThat(fromClasses).hasSize(databases.size() * 4);
        fromClasses.forEach((name, text) -> assertThat(text).as(name).isEqualTo(built.get(name)));
    }

    private Javac javac(String name) {
        return new Javac(directory.resolve(name)).with(Javac.path(NullMarked.class));
    }

    private static Map<String, String> generated(Javac javac, List<Path> files) {
        Result result =
                javac.options("-Xlint:all", "-Werror", "--release", "17").compile(files);
        assertThat(result.output()).isEmpty();
        assertThat(result.success()).isTrue();
        return javac.generated();
    }

    /** One by one: two maps of hundreds of files make no message. */
    private static void assertSame(Map<String, String> actual, Map<String, String> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        actual.forEach((name, text) -> assertThat(text).as(name).isEqualTo(expected.get(name)));
    }

    /** What the build of this module generated. */
    private static Map<String, String> built() {
        Map<String, String> files = new TreeMap<>(Javac.textsIn(GENERATED, ".java"));
        files.putAll(Javac.textsIn(CLASSES, ".sql"));
        return files;
    }

    /** All models and databases of this module, with what they are made of. */
    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> models = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                String text = Files.readString(file);
                boolean test = text.contains("import org.junit")
                        || text.contains("org.assertj")
                        || text.contains("import org.jdbi");
                if (!test
                        && !WITHOUT_MODELS.contains(
                                SOURCES.relativize(file).getName(0).toString())) {
                    models.add(file);
                }
            }
            return models;
        }
    }
}
