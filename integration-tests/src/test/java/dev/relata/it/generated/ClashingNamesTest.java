package dev.relata.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.generated.Javac.Result;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models that hide, in their package, types which generated code uses by their simple names. */
class ClashingNamesTest {

    private static final String DATABASE = """
            package p;

            @dev.relata.Database(models = {%s.class, Other.class})
            public interface Names {}
            """;

    private static final String OTHER = """
            package p;

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

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Integer",
                "Long",
                "Boolean",
                "Object",
                "Override",
                "Exception",
                "IndexOutOfBoundsException",
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
                "Dialect"
            })
    void compile(String name) {
        String model = """
                package p;

                @dev.relata.Model
                public record %s(
                        @dev.relata.Id @dev.relata.Generated long id,
                        @dev.relata.Unique int number,
                        boolean flag) {}
                """;

        assertCompiles(Map.of(
                "p/" + name + ".java",
                model.formatted(name),
                "p/Other.java",
                OTHER,
                "p/Names.java",
                DATABASE.formatted(name)));
    }

    /** The constant of the table is named like it; a rule may refuse that, but must say so. */
    @Test
    void aComponentNamedLikeTheConstantCompilesOrIsRefusedByName() {
        Javac javac = new Javac(directory);
        Result result = javac.compile(Map.of("p/Item.java", """
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
        assertCompiles(Map.of("p/Thing.java", """
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

    private void assertCompiles(Map<String, String> sources) {
        Result result = new Javac(directory)
                .options("-Xlint:all", "-Xlint:-processing", "-Werror")
                .compile(sources);

        assertThat(result.output()).isEmpty();
        assertThat(result.success()).isTrue();
    }
}
