package dev.relata.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.processor.diagnostic.Rule;
import dev.relata.processor.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Warnings can be silenced, and do not depend on what else is compiled. */
class WarningsTest {
    private static final String HEAD = """
            package shop;
            import static dev.relata.ReferentialAction.*;
            import dev.relata.*;
            import org.jspecify.annotations.Nullable;
            """;
    private static final String HEN = HEAD + """
            @Model public record Hen(@Id @Generated long id, @Nullable Long eggId,
                @Relation(fields = "eggId", references = "id", onDelete = CASCADE, oneWay = true) Maybe<Egg> egg) {}
            """;
    private static final String EGG = HEAD + """
            @Model public record Egg(@Id @Generated long id, long nestId,
                @Relation(fields = "nestId", references = "id", onDelete = CASCADE, oneWay = true) One<Nest> nest) {}
            """;
    private static final String NEST = HEAD + """
            @Model public record Nest(@Id @Generated long id, long henId,
                @Relation(fields = "henId", references = "id", onDelete = CASCADE, oneWay = true) One<Hen> hen) {}
            """;
    private static final String TENANT = HEAD + """
            @Model public record Tenant(@Id @Generated long id) {}
            """;
    private static final String USER = HEAD + """
            @Model public record User(@Id @Generated long id, long tenantId,
                @Relation(fields = "tenantId", references = "id", onDelete = CASCADE, oneWay = true)
                One<Tenant> tenant) {}
            """;
    private static final String POST = HEAD + """
            @Model public record Post(@Id @Generated long id, long tenantId, long userId,
                @Relation(fields = "tenantId", references = "id", onDelete = CASCADE, oneWay = true)
                One<Tenant> tenant,
                @Relation(fields = "userId", references = "id", oneWay = true) One<User> user) {}
            """;

    @TempDir
    private Path output;

    @TempDir
    private Path modules;

    static List<Path> fixturesOfWarnings() throws IOException {
        Set<String> warnings = Arrays.stream(Rule.values())
                .filter(rule -> rule.severity() == Severity.WARNING)
                .map(Rule::ruleName)
                .collect(Collectors.toSet());
        return FixturesTest.fixtures().stream()
                .filter(path -> warnings.contains(FixturesTest.ruleOf(path)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("fixturesOfWarnings")
    void recordSilencesWarningsInIt(Path fixture) throws IOException {
        String rule = FixturesTest.ruleOf(fixture);
        String source = Files.readString(FixturesTest.FIXTURES.resolve(fixture).resolve("bad.java"));
        assertThat(Javac.text(new Javac("-proc:only")
                        .source(
                                "bad.java",
                                source.replaceAll(
                                        "(?m)^@(?:Model|View)", "@SuppressWarnings(\"relata:" + rule + "\") $0"))
                        .compile(output)))
                .doesNotContain("[" + rule + "]");
    }

    @Test
    void componentSilencesWarningsAtIt() {
        String silenced = POST.replace(
                "@Relation(fields = \"userId\"",
                "@SuppressWarnings(\"relata:CascadeIntoRestrict\") @Relation(fields = \"userId\"");
        assertThat(compile(tenant(), user(), new Source("Post", silenced))).isEmpty();
    }

    @Test
    void databaseSilencesWarningsOfTheModelsItLists() {
        String database = HEAD + """
                @SuppressWarnings("relata:CascadeIntoRestrict")
                @Database(models = {Tenant.class, User.class, Post.class}) public interface Blog {}
                """;
        assertThat(compile(tenant(), user(), post(), new Source("Blog", database)))
                .isEmpty();
        assertThat(compile(tenant(), user(), post(), new Source("Blog", database.replace("IntoRestrict", "Cycle"))))
                .containsOnlyOnce("[CascadeIntoRestrict]");
    }

    @Test
    void forkIsReportedWhereTheRestrictIsWrittenWhateverElseIsCompiled() {
        assertThat(compile(tenant(), user(), post())).contains("Post.java:").containsOnlyOnce("[CascadeIntoRestrict]");
        assertThat(again(post())).contains("Post.java:").containsOnlyOnce("[CascadeIntoRestrict]");
        assertThat(again(tenant(), user())).isEmpty();
    }

    @Test
    void cycleIsReportedOnceWhicheverOfItsModelsAreCompiled() {
        assertThat(compile(hen(), egg(), nest())).contains("Egg.java:").containsOnlyOnce("[CascadeCycle]");
        assertThat(again(hen())).contains("Hen.java:").containsOnlyOnce("[CascadeCycle]");
        assertThat(again(nest(), hen())).contains("Hen.java:").containsOnlyOnce("[CascadeCycle]");
    }

    @Test
    void cycleThatIsSilencedAtOneStepIsSilentWhicheverOfItsModelsAreCompiled() {
        String silenced = HEN.replace("@Relation", "@SuppressWarnings(\"relata:CascadeCycle\") @Relation");
        assertThat(compile(new Source("Hen", silenced), egg(), nest())).isEmpty();
        assertThat(again(egg())).isEmpty();
        assertThat(again(nest())).isEmpty();
    }

    @Test
    void relationsOfEachOtherThatAreRequiredAreReportedForThatAlone() {
        String required = HEN.replace("@Nullable Long", "long").replace("Maybe", "One");
        assertThat(compile(new Source("Hen", required), egg(), nest()))
                .containsOnlyOnce("error:")
                .contains("[RequiredCycle]")
                .doesNotContain("warning:");
    }

    private record Source(String type, String text) {}

    private static Source hen() {
        return new Source("Hen", HEN);
    }

    private static Source egg() {
        return new Source("Egg", EGG);
    }

    private static Source nest() {
        return new Source("Nest", NEST);
    }

    private static Source tenant() {
        return new Source("Tenant", TENANT);
    }

    private static Source user() {
        return new Source("User", USER);
    }

    private static Source post() {
        return new Source("Post", POST);
    }

    /** Compiles all into class files. */
    private String compile(Source... sources) {
        return compile(new Javac(), modules, sources);
    }

    /** Compiles some of them once more, with the others as class files. */
    private String again(Source... sources) {
        return compile(new Javac().classPath(modules), output, sources);
    }

    private static String compile(Javac javac, Path directory, Source... sources) {
        for (Source source : sources) {
            javac.source("shop/" + source.type() + ".java", source.text());
        }
        return Javac.text(javac.compile(directory));
    }
}
