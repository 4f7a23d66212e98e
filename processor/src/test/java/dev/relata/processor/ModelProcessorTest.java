package dev.relata.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelProcessorTest {
    private static final String USER = """
            package shop;
            import dev.relata.*;
            import org.jspecify.annotations.Nullable;
            @Model public record User(@Id @Generated long id, @Unique @Nullable String email, Many<Post> posts) {}
            """;
    private static final String POST = """
            package shop;
            import dev.relata.*;
            @Model public record Post(@Id @Generated long id, String authorEmail,
                @SuppressWarnings("relata:ReferenceNullableUnique")
                @Relation(fields = "authorEmail", references = "email") One<User> author) {}
            """;
    private static final String BLOG = """
            package shop;
            import dev.relata.*;
            @Database(models = {User.class, Post.class}) public interface Blog {}
            """;

    @TempDir
    private Path output;

    @TempDir
    private Path modules;

    @ParameterizedTest
    @EnumSource
    void databaseOverClassFilesGivesTheSameResources(Javac.Tool kind) throws IOException {
        Path together = Files.createDirectory(output.resolve("together"));
        Path apart = Files.createDirectory(output.resolve("apart"));
        assertThat(Javac.text(compiler()
                        .with(kind)
                        .source("shop/User.java", USER)
                        .source("shop/Post.java", POST)
                        .source("shop/Blog.java", BLOG)
                        .compile(together)))
                .isEmpty();
        assertThat(Javac.text(compiler()
                        .with(kind)
                        .source("shop/User.java", USER)
                        .source("shop/Post.java", POST)
                        .compile(modules)))
                .isEmpty();
        assertThat(Javac.text(compiler()
                        .with(kind)
                        .classPath(modules)
                        .source("shop/Blog.java", BLOG)
                        .compile(apart)))
                .isEmpty();
        try (var files = Files.walk(together.resolve("META-INF"))) {
            List<Path> resources = files.filter(Files::isRegularFile).toList();
            assertThat(resources).isNotEmpty();
            for (Path resource : resources) {
                assertThat(apart.resolve(together.relativize(resource))).hasSameTextualContentAs(resource);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void relationToAModelInAClassFileIsChecked(Javac.Tool kind) {
        assertThat(Javac.text(compiler()
                        .with(kind)
                        .source("shop/User.java", USER.replace("Many<Post>", "@Relation(name = \"x\") Many<User>"))
                        .withoutProcessor()
                        .compile(modules)))
                .isEmpty();
        assertThat(Javac.text(compiler()
                        .with(kind)
                        .classPath(modules)
                        .source("shop/Post.java", POST)
                        .compile(output)))
                .contains(kind == Javac.Tool.JAVAC ? "Post.java:5:5: error: " : "PostTable.java:")
                .contains("[MissingInverse] `Post.author`: `User` has no component for this relation");
    }

    @ParameterizedTest
    @EnumSource
    void faultyModelDoesNotBreakOthers(Javac.Tool kind) {
        String messages = Javac.text(new Javac("-proc:only")
                .with(kind)
                .source("shop/User.java", USER)
                .source("shop/Post.java", POST.replace("\"email\"", "\"mail\""))
                .source("shop/Tag.java", "package shop; @dev.relata.Model public record Tag(@dev.relata.Id long id) {}")
                .source("shop/Blog.java", BLOG)
                .compile(output));
        assertThat(messages).containsOnlyOnce("error:").contains("[UnknownReference]");
        assertThat(output.resolve("shop/UserTable.java")).exists();
        assertThat(output.resolve("shop/PostTable.java")).exists();
        assertThat(output.resolve("shop/TagTable.java")).exists();
        assertThat(output.resolve("META-INF")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void typeThatDoesNotExistIsReportedOnceByTheCompiler(Javac.Tool kind) {
        String messages = Javac.text(new Javac()
                .with(kind)
                .source("shop/User.java", USER)
                .source("shop/Post.java", POST.replace("One<User>", "One<Usr>"))
                .compile(output));
        assertReportedOnce(kind, messages, "class Usr", "Usr cannot be resolved to a type");
    }

    @ParameterizedTest
    @EnumSource
    void typeThatDoesNotExistLeavesNoGeneratedClassMissing(Javac.Tool kind) {
        String messages = Javac.text(new Javac("-Xlint:all")
                .with(kind)
                .source("shop/User.java", USER.replace("String email", "Srting email"))
                .source("shop/Post.java", POST)
                .source("shop/Blog.java", BLOG)
                .source("shop/Service.java", """
                        package shop;
                        import static shop.BlogTables.USER;
                        import static shop.PostTable.POST;
                        record Service(BlogDatabase db, UserDao users, PostDao posts, NewUser user, PostPatch patch) {}
                        """)
                .compile(output));
        assertReportedOnce(kind, messages, "class Srting", "Srting cannot be resolved to a type");
        assertThat(messages).doesNotContain("warning");
        assertThat(output.resolve("META-INF")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void constantThatDoesNotExistIsReportedOnceByTheCompiler(Javac.Tool kind) {
        String messages = Javac.text(new Javac("-Xlint:all")
                .with(kind)
                .source("shop/User.java", USER)
                .source("shop/Post.java", POST.replace("\"authorEmail\"", "Names.AUTHOR"))
                .source("shop/Blog.java", BLOG)
                .compile(output));
        assertReportedOnce(kind, messages, "variable Names", "Names cannot be resolved to a variable");
    }

    @Test
    void embeddedRecordFromAClassFileKeepsItsNullableColumns() {
        Javac.text(compiler().source("shop/Address.java", """
                        package shop;
                        import org.jspecify.annotations.Nullable;
                        public record Address(@Nullable String city, String zip, byte @Nullable [] map) {
                            static final long MAX = 1L;
                        }
                        """).compile(modules));
        assertThat(Javac.text(compiler()
                        .classPath(modules)
                        .source("shop/Customer.java", """
                                package shop;
                                import dev.relata.*;
                                @Model public record Customer(@Id @Generated long id, @Embedded Address home) {}
                                """)
                        .source("shop/Db.java", """
                                package shop;
                                @dev.relata.Database(models = Customer.class) public interface Db {}
                                """)
                        .compile(output)))
                .isEmpty();
        assertThat(output.resolve("META-INF/relata/shop.Db/sqlite.sql"))
                .content()
                .contains("\"home_city\" TEXT,", "\"home_zip\" TEXT NOT NULL,", "\"home_map\" BLOB\n");
    }

    @ParameterizedTest
    @EnumSource
    void modelWaitsForATypeThatAnotherProcessorGenerates(Javac.Tool kind) {
        String messages = Javac.text(compiler()
                .with(kind)
                .processor(new Generator(List.of(Map.of("shop.Post", POST))))
                .source("shop/User.java", USER)
                .source("shop/Blog.java", BLOG)
                .compile(output));
        assertThat(messages).isEmpty();
        assertThat(output.resolve("shop/UserTable.class")).exists();
        assertThat(output.resolve("shop/PostTable.class")).exists();
        assertThat(output.resolve("META-INF")).exists();
    }

    @Test
    void modelWaitsForAllItIsMadeOfWhicheverRoundItComesIn() {
        // Of an annotation that does not exist yet, later javacs warn that nobody has claimed it.
        String messages = Javac.text(new Javac("-Xlint:all,-processing", "-Werror")
                .processor(new Generator(List.of(
                        Map.of("shop.Step", "package shop; interface Step {}"),
                        Map.of("shop.Nullable", """
                                package shop;
                                import java.lang.annotation.*;
                                @Target(ElementType.TYPE_USE) public @interface Nullable {}
                                """, "shop.Kind", "package shop; public enum Kind { A, B }"),
                        Map.of("shop.Place", "package shop; public record Place(@Nullable String city) {}"),
                        Map.of("shop.Key", "package shop; public record Key(long value) {}"))))
                .source("shop/Note.java", """
                        package shop;
                        import dev.relata.*;
                        @Model public record Note(@Id @Generated Key id, @Nullable String text, Kind kind,
                            @Embedded Place place) {}
                        """)
                .source("shop/Notes.java", """
                        package shop;
                        @dev.relata.Database(models = Note.class) public interface Notes {}
                        """)
                .compile(output));
        assertThat(messages).isEmpty();
        assertThat(output.resolve("META-INF/relata/shop.Notes/sqlite.sql"))
                .content()
                .contains("\"text\" TEXT,", "\"place_city\" TEXT,", "IN ('A', 'B')");
        assertThat(output.resolve("shop/NotePatch.java")).content().contains("text(@Nullable String text)");
    }

    @Test
    void claimsWhatItsUsersWriteAndLeavesTheRest() {
        assertThat(Javac.text(compiler()
                        .source("shop/User.java", USER)
                        .source("shop/Post.java", POST)
                        .source("shop/Blog.java", BLOG)
                        .source("shop/package-info.java", "@org.jspecify.annotations.NullMarked package shop;")
                        .compile(output)))
                .isEmpty();
        assertThat(Javac.text(compiler()
                        .source("shop/Mark.java", "package shop; @interface Mark {}")
                        .source("shop/Marked.java", "package shop; @Mark interface Marked {}")
                        .compile(output)))
                .contains("No processor claimed any of these annotations: /shop.Mark");
    }

    /** ECJ also says that the constructor, which generated code calls, refers to a type that is missing. */
    private static void assertReportedOnce(Javac.Tool kind, String messages, String javac, String ecj) {
        assertThat(messages.replaceAll(".*refers to the missing type .*", ""))
                .containsOnlyOnce(": error: ")
                .contains(kind == Javac.Tool.JAVAC ? javac : ecj);
    }

    private static Javac compiler() {
        return new Javac("-Xlint:all", "-Werror");
    }

    /** Generates sources, some in each round. */
    @SupportedAnnotationTypes("*")
    private static final class Generator extends AbstractProcessor {
        private final Deque<Map<String, String>> rounds;

        Generator(List<Map<String, String>> rounds) {
            this.rounds = new ArrayDeque<>(rounds);
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            Map<String, String> sources = rounds.isEmpty() ? Map.of() : rounds.remove();
            sources.forEach((name, text) -> {
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile(name).openWriter()) {
                    writer.write(text);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
            return false;
        }
    }
}
