package dev.relata.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.generated.Javac.Result;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that hide, in their package, types which generated code uses by their simple names. */
class ClashingNamesTest {

    private static final String MODEL = """
            package %s;

            @dev.relata.Model
            public record %s(
                    @dev.relata.Id @dev.relata.Generated long id,
                    @dev.relata.Unique int number,
                    boolean flag) {}
            """;

    private static final String OTHER = """
            package %s;

            @dev.relata.Model
            @dev.relata.Unique(fields = {"token", "at"})
            public record Other(
                    @dev.relata.Id @dev.relata.Generated long id,
                    java.util.UUID token,
                    java.util.Optional<java.lang.Integer> number,
                    @dev.relata.Default("1") @dev.relata.Column(precision = 3) java.math.BigDecimal amount,
                    java.time.Instant at,
                    @dev.relata.Version int version) {}
            """;

    private static final String DATABASE = """
            package %s;

            @dev.relata.Database(models = {%s.class, Other.class})
            public interface Names {}
            """;

    @TempDir
    private Path directory;

    @Test
    void typesOfTheRuntimeAndOfLibraries() {
        assertCompile(
                "SQLException",
                "UUID",
                "Instant",
                "BigDecimal",
                "Collection",
                "Jdbi",
                "Columns",
                "TableDefinition",
                "ColumnSet",
                "Rows",
                "Selection",
                "Generated",
                "CheckReturnValue",
                "ProcessedModel",
                "RowNotFoundException",
                "Dialect");
    }

    @Test
    void typesOfTheLanguage() {
        assertCompile(
                "Boolean", "Class", "Exception", "IndexOutOfBoundsException", "Integer", "Long", "Object", "Override");
    }

    /** The constant of the table is named like it; a rule may refuse that, but must say so. */
    @Test
    void aComponentNamedLikeTheConstantCompilesOrIsRefusedByName() {
        Result result = new Javac(directory).compile(Map.of("p/Item.java", """
                                package p;

                                @dev.relata.Model
                                public record Item(@dev.relata.Id @dev.relata.Generated long id, String ITEM) {}
                                """));

        assertThat(result.success() || result.output().contains("[GeneratedNameTaken]"))
                .as(result.output())
                .isTrue();
    }

    @Test
    void anyAnnotationCalledNullableIsRepeatedWhereItMayBe() {
        assertCompile(Map.of("p/Thing.java", """
                package p;

                import dev.relata.*;

                @Model
                public record Thing(@Id @Generated long id, @Nullable String text, @Nullable Integer number) {}
                """, "p/Nullable.java", """
                package p;

                import java.lang.annotation.ElementType;
                import java.lang.annotation.Target;

                @Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
                @interface Nullable {}
                """));
    }

    /** Each in a package of its own. */
    private void assertCompile(String... names) {
        Map<String, String> sources = new TreeMap<>();
        for (String name : names) {
            String in = name.toLowerCase(Locale.ROOT) + "s";
            sources.put(in + "/" + name + ".java", MODEL.formatted(in, name));
            sources.put(in + "/Other.java", OTHER.formatted(in));
            sources.put(in + "/Names.java", DATABASE.formatted(in, name));
        }
        assertCompile(sources);
    }

    private void assertCompile(Map<String, String> sources) {
        Result result = new Javac(directory)
                .options("-Xlint:all", "-Xlint:-processing", "-Werror")
                .compile(sources);

        assertThat(result.output()).isEmpty();
        assertThat(result.success()).isTrue();
    }
}
