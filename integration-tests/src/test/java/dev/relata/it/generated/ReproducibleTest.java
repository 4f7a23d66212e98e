package dev.relata.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.generated.Javac.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same models give the same files, byte for byte. */
class ReproducibleTest {

    private static final Path SOURCES = Path.of("src", "test", "java", "dev", "relata", "it");
    private static final Path GENERATED = Path.of("target", "generated-test-sources", "test-annotations");

    @TempDir
    private Path directory;

    @Test
    void whateverTheOrderOfTheirFiles() throws IOException {
        List<Path> files = models();
        Map<String, String> inOrder = compiled("in-order", files);
        Collections.reverse(files);
        Map<String, String> reversed = compiled("reversed", files);
        Collections.shuffle(files, new Random(1));
        Map<String, String> shuffled = compiled("shuffled", files);

        assertThat(reversed).isEqualTo(inOrder);
        assertThat(shuffled).isEqualTo(inOrder);
        assertThat(inOrder).hasSizeGreaterThan(200).containsKey("META-INF/relata/dev.relata.it.names.Names/sqlite.sql");
    }

    @Test
    void asTheBuildOfThisModuleDid() throws IOException {
        Map<String, String> built = Javac.textsIn(GENERATED, ".java");

        compiled("again", models()).forEach((name, text) -> {
            if (name.endsWith(".java")) {
                assertThat(text).as(name).isEqualTo(built.get(name));
            }
        });
    }

    /** Modules: the models in one, the database in another. */
    @Test
    void whetherModelsAreSourcesOrClasses() throws IOException {
        Map<String, String> fromSources = compiled("sources", models());
        List<Path> databases = new ArrayList<>();
        List<Path> records = new ArrayList<>();
        for (Path file : models()) {
            (Files.readString(file).contains("\n@Database(") ? databases : records).add(file);
        }
        Path library = directory.resolve("library");
        compiled("library", records);

        Map<String, String> fromClasses =
                compiled("databases", databases, library.resolve("classes").toString());

        assertThat(databases).hasSizeGreaterThan(4);
        assertThat(fromClasses)
                .hasSize(databases.size() * 4)
                .allSatisfy((name, text) -> assertThat(text).as(name).isEqualTo(fromSources.get(name)));
    }

    private Map<String, String> compiled(String name, List<Path> files, String... classPath) {
        Javac javac = new Javac(directory.resolve(name))
                .with(Javac.path(NullMarked.class))
                .options("-Xlint:all", "-Werror", "--release", "17");
        Stream.of(classPath).forEach(javac::with);
        Result result = javac.compile(files);
        assertThat(result.output()).isEmpty();
        assertThat(result.success()).isTrue();
        return javac.generated();
    }

    /** All models and databases of this module, with what they are made of. */
    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> models = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                String text = Files.readString(file);
                if (!text.contains("import org.junit")
                        && !text.contains("import org.assertj")
                        && Stream.of(
                                        "values",
                                        "names",
                                        "relations",
                                        "constraints",
                                        "crud",
                                        "query",
                                        "transactions",
                                        "statements")
                                .anyMatch(p -> file.startsWith(SOURCES.resolve(p)))) {
                    models.add(file);
                }
            }
            return models;
        }
    }
}
