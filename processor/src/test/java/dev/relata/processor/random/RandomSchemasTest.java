package dev.relata.processor.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.Dialect;
import dev.relata.processor.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** Never a crash: a schema is rejected by a rule, at a place, or it compiles and the databases take it. */
class RandomSchemasTest {
    /** One of so many is compiled in full, with all that is generated for it. */
    private static final int SAMPLE = Integer.getInteger("relata.sample", 12);

    /** The same schemas in every build, so that a red build is about a change; others with another number. */
    private static final int SEED = Integer.getInteger("relata.seed", 0);

    private static int tried;

    @Property(seed = "1", edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    void schemaIsRejectedByARuleOrWorks(@ForAll("recipes") Recipe recipe) throws SQLException {
        Schema schema = recipe.schema();
        List<SourcePrinter.SourceFile> files = SourcePrinter.print(schema);
        MemoryCompiler.Result result = MemoryCompiler.process(files);
        noBugIsReported(result);
        boolean sample = tried++ % SAMPLE == 0;
        if (!isJava(result, files)) {
            Statistics.collect("no Java");
        } else if (result.messages().stream().anyMatch(Message::isError)) {
            Statistics.collect("rejected" + (recipe.mistakes().isEmpty() ? ", with no mistake made" : ""));
            rejectedByRulesAtPlaces(result, files);
            if (sample) {
                rejectedByRulesAtPlaces(MemoryCompiler.compile(files), files);
            }
        } else {
            Statistics.collect("accepted" + (recipe.mistakes().isEmpty() ? ", with no mistake made" : ""));
            databasesTakeIt(schema, result);
            if (sample) {
                compilesInAnyOrder(files);
            }
        }
    }

    @Provide
    static Arbitrary<Recipe> recipes() {
        return Recipe.recipes(3, SEED);
    }

    @AfterContainer
    static void close() throws SQLException {
        Databases.close();
    }

    static void noBugIsReported(MemoryCompiler.Result result) {
        assertThat(result.messages())
                .noneMatch(message -> message.text().contains("bug of Relata")
                        || message.text().contains("Exception")
                        || message.text().contains("Error:"));
    }

    /** Whether javac alone takes the sources; asked only where it said something of its own. */
    private static boolean isJava(MemoryCompiler.Result result, List<SourcePrinter.SourceFile> files) {
        return result.messages().stream().allMatch(message -> message.isOfARule() || !message.isError())
                || MemoryCompiler.compile(files, "-proc:none").messages().stream()
                        .noneMatch(Message::isError);
    }

    static void rejectedByRulesAtPlaces(MemoryCompiler.Result result, List<SourcePrinter.SourceFile> files) {
        List<String> sources =
                files.stream().map(SourcePrinter.SourceFile::path).toList();
        assertThat(result.messages().stream()
                        .filter(Message::isError)
                        .filter(message ->
                                !message.isOfARule() || message.line() == 0 || !sources.contains(message.file()))
                        .toList())
                .isEmpty();
    }

    private static void databasesTakeIt(Schema schema, MemoryCompiler.Result result) throws SQLException {
        for (Declaration database : schema.declarations()) {
            if (!database.isDatabase()) {
                continue;
            }
            List<String> dialects =
                    database.annotation("Database").orElseThrow().values("dialects");
            for (Dialect dialect : List.of(Dialect.SQLITE, Dialect.POSTGRESQL)) {
                if (dialects.isEmpty() || dialects.contains(dialect.name())) {
                    String outer = database.outer().isEmpty() ? "" : database.outer() + ".";
                    String path = "META-INF/relata/" + database.packageName() + "." + outer + database.name() + "/"
                            + dialect.name().toLowerCase(Locale.ROOT) + ".sql";
                    assertThat(result.outputs()).containsKey(path);
                    Databases.create(dialect, result.text(path));
                }
            }
        }
    }

    private static void compilesInAnyOrder(List<SourcePrinter.SourceFile> files) {
        MemoryCompiler.Result result = MemoryCompiler.compile(files, "-Xlint:all");
        assertThat(result.messages().stream()
                        .filter(message -> !message.isOfARule())
                        .toList())
                .isEmpty();
        List<SourcePrinter.SourceFile> reversed = new ArrayList<>(files);
        Collections.reverse(reversed);
        assertThat(texts(MemoryCompiler.compile(reversed))).isEqualTo(texts(result));
    }

    private static Map<String, String> texts(MemoryCompiler.Result result) {
        return result.outputs().keySet().stream()
                .filter(path -> !path.endsWith(".class"))
                .collect(Collectors.toMap(path -> path, result::text, (a, b) -> a, TreeMap::new));
    }

    /** SQLite in memory, a new one for each schema; PostgreSQL in a transaction that is rolled back. */
    private static final class Databases {
        private static @Nullable TestDatabase postgresql;

        static void create(Dialect dialect, String ddl) throws SQLException {
            if (dialect == Dialect.SQLITE) {
                try (TestDatabase sqlite = TestDatabase.open(dialect)) {
                    sqlite.execute(ddl);
                }
                return;
            }
            TestDatabase server = postgresql == null ? TestDatabase.open(dialect) : postgresql;
            postgresql = server;
            server.execute("BEGIN");
            try {
                server.execute(ddl);
            } finally {
                server.execute("ROLLBACK");
            }
        }

        static void close() throws SQLException {
            if (postgresql != null) {
                postgresql.close();
            }
        }
    }
}
