package dev.relata.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A faulty model is one error: code that uses its generated classes, and these classes, have none. */
class CollateralTest {
    private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

    /** By default javac ends after the processor's errors; with Error Prone, as in an IDE, it goes on. */
    private static final String GOES_ON = "-XDshould-stop.ifError=FLOW";

    private static final String POST_FAILS = "`Post` does not compile: the compiler says why";
    private static final String BLOG_FAILS = "`Blog` does not compile: the compiler says why";

    static List<Path> fixtures() throws IOException {
        return FixturesTest.fixtures();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void userCodeBesideAGoodSourceCompiles(Path fixture, @TempDir Path output) {
        Path good = FIXTURES.resolve(fixture).resolve("good.java");
        assertThat(Javac.text(new Javac()
                        .source(good)
                        .source("Client.java", UserCode.of(good, output))
                        .compile(output)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void userCodeBesideABadSourceAddsNoMessage(Path fixture, @TempDir Path output) throws IOException {
        Path bad = FIXTURES.resolve(fixture).resolve("bad.java");
        assertNothingIsAdded(
                bad, output, Files.readString(FIXTURES.resolve(fixture).resolve("bad.expected")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // What no column has, and what no other class can name.
                "@Model record Post(@Id @Generated long id, Map<String, ? extends List<int[]>> tags, char letter, Thing thing,"
                        + " Optional<Object> any, String title) { private record Thing(String a, String b) {} }",
                "@Model record Post<T>(@Id @Generated long id, T value, List<T> values, @Unique String title) {}",
                "@Model record Post(@Id @Generated long id, @Unique char letter, @Default(\"x\") Object any, String title) {}",
                "@Model record Post() {}",
                "@Model record Post(One<String> text, Many<Post> posts) {}",
                // What does not exist, or lacks its import.
                "@Model record Post(@Id @Generated UUD id, Srting title, BigDecimal price, @Nullable Missing other,"
                        + " Optional<Gone> gone, List<Gone> list, int count) {}",
                "@Model record Post(@Id @Generated long id, Of of, @Embedded Place place, One<Usr> user) {}"
                        + " record Of(Gone value) {} record Place(Gone value, String city) {}",
                // No record, or not one to be named.
                "@Model final class Post { @Id long id; String title; static int count; @Nullable Long size; }",
                "@Model interface Post {}",
                "@Model enum Post { A }",
                "interface Shop { final class In { @Model private record Post(@Id @Generated long id, String title,"
                        + " @Unique Integer number, @Default(\"1\") long count) {}"
                        + " @Database(models = Post.class) private interface Blog {} } }",
                // Names that are taken.
                "@Model record Post(@Id @Generated long id, String title) {} record NewPost(String title) {}"
                        + " @Database(models = Post.class) interface Blog {}",
                "@Model record User(@Id @Generated long id, Many<Post> posts) {}"
                        + " @Model record Post(@Id @Generated long id, long userId,"
                        + " @Relation(fields = \"userId\", references = \"id\") One<User> user, Many<Tag> tags) {}"
                        + " @Model record Tag(@Id String name, Many<Post> posts) {} interface NewPost {}",
                "@Model record Post(@Id @Generated long id, String title) {} final class PostPatch {}",
                "@Model record User(@Id @Generated long id, Many<Post> posts) {}"
                        + " @Model record Post(@Id @Generated long id, long userId,"
                        + " @Relation(fields = \"userId\", references = \"id\") One<User> user) {} interface PostPatch {}",
                "@Model record Post(@Id @Generated long id, String title) {} interface PostTable {}"
                        + " @Database(models = Post.class) interface Blog {}",
                "@Model record Post(@Id @Generated long id, String title) {} enum NewPostRow {} record PostDao() {}"
                        + " @Database(models = Post.class) interface Blog {}",
                "interface Shop { @Model record Post(@Id @Generated long id, String title) {} }"
                        + " @Model record Shop_Post(@Id @Generated long id, String name) {}"
                        + " @Database(models = {Shop.Post.class, Shop_Post.class}) interface Blog {}",
                // Embedded records.
                "@Model record Post(@Id @Generated long id, @Embedded Place place, @Embedded Lonely lonely) {}"
                        + " record Place(String city, One<Post> post, List<String> lines, Inner inner) {}"
                        + " record Inner(int a, int b) {} record Lonely() {}",
                "@Model record Post(@Id @Generated long id, @Embedded(prefix = \"a\") Post post, @Embedded List<String> list) {}",
            })
    void userCodeBesideAMistakeAddsNoMessage(String mistake, @TempDir Path output) throws IOException {
        Path source = output.resolve("Mistake.java");
        Files.writeString(source, "package shop;\nimport dev.relata.*;\nimport java.util.*;\n" + mistake);
        String messages = Javac.text(
                new Javac("-proc:only").source(source).compile(Files.createDirectory(output.resolve("processed"))));
        assertThat(messages).contains("error").doesNotContain("bug");
        assertNothingIsAdded(source, output, messages);
    }

    @Test
    void modelsUnrelatedToAFaultyOneAreGeneratedInFull(@TempDir Path output) throws IOException {
        Path healthy = generated(output.resolve("healthy"), "String title");
        Path faulty = generated(output.resolve("faulty"), "Object title");
        List<String> unrelated = List.of("Tag", "User", "Note");
        for (String model : unrelated) {
            for (String name : List.of("%sTable", "New%s", "New%sRow", "%sPatch", "%sDao")) {
                String file = "shop/" + name.formatted(model) + ".java";
                assertThat(faulty.resolve(file)).hasSameTextualContentAs(healthy.resolve(file));
            }
        }
        assertThat(faulty.resolve("shop/PostDao.java")).content().contains("Stub");
        assertThat(healthy.resolve("shop/PostDao.java")).content().doesNotContain("Stub");
    }

    private static Path generated(Path output, String title) throws IOException {
        new Javac("-proc:only").source("Models.java", """
                package shop;
                import dev.relata.*;
                @Model record Post(@Id @Generated long id, %s) {}
                @Model record Tag(@Id @Generated long id, String name) {}
                @Model record User(@Id @Generated long id, Many<Note> notes) {}
                @Model record Note(@Id @Generated long id, long userId,
                    @Relation(fields = "userId", references = "id") One<User> user) {}
                @Database(models = {Post.class, Tag.class, User.class, Note.class}) interface Blog {}
                """.formatted(title)).compile(Files.createDirectory(output));
        return output;
    }

    @Test
    void runningAStubSaysWhichModelDoesNotCompile(@TempDir Path output) throws Exception {
        String source = """
                package shop;
                import dev.relata.*;
                @Model record Post(@Id @Generated long id, Object title) {}
                @Database(models = Post.class) interface Blog {}
                """;
        Path generated = Files.createDirectory(output.resolve("generated"));
        new Javac("-proc:only").source("Models.java", source).compile(generated);
        Javac stubs = new Javac().withoutProcessor().source("Models.java", source);
        try (Stream<Path> files = Files.list(generated.resolve("shop"))) {
            files.forEach(stubs::source);
        }
        assertThat(Javac.text(stubs.compile(output))).isEmpty();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {output.toUri().toURL()})) {
            assertThatThrownBy(() -> call(loader, "shop.PostDao")).hasRootCauseMessage(POST_FAILS);
            assertThatThrownBy(() -> call(loader, "shop.PostPatch")).hasRootCauseMessage(POST_FAILS);
            assertThatThrownBy(() -> call(loader, "shop.BlogDatabase")).hasRootCauseMessage(BLOG_FAILS);
            assertThatThrownBy(() -> Class.forName("shop.PostTable", true, loader))
                    .hasRootCauseMessage(POST_FAILS);
        }
    }

    private static void call(ClassLoader loader, String type) throws ReflectiveOperationException {
        Constructor<?> constructor = loader.loadClass(type).getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        constructor.newInstance(new Object[constructor.getParameterCount()]);
    }

    private static void assertNothingIsAdded(Path bad, Path output, String messages) throws IOException {
        String client = UserCode.of(bad, output);
        for (List<String> options :
                List.of(List.<String>of(), List.of(GOES_ON, "-Xlint:all,-auxiliaryclass,-processing"))) {
            assertThat(Javac.text(new Javac(options.toArray(String[]::new))
                            .source(bad)
                            .source("Client.java", client)
                            .compile(output)))
                    .as(client)
                    .isEqualTo(messages);
        }
        assertThat(onEcj(bad, output, client)).as(client).isEmpty();
    }

    /** What is not said at the mistake: ECJ goes on after errors, and tells each use of a component whose type is missing. */
    private static String onEcj(Path bad, Path output, String client) throws IOException {
        Javac ecj = new Javac("-proceedOnError").with(Javac.Tool.ECJ);
        return Javac.text(
                ecj
                        .source(bad)
                        .source("Client.java", client)
                        .compile(Files.createDirectory(output.resolve("ecj")))
                        .stream()
                        .filter(diagnostic -> !Javac.place(diagnostic)
                                .startsWith(bad.getFileName().toString()))
                        .filter(diagnostic ->
                                !diagnostic.getMessage(Locale.ROOT).startsWith("["))
                        .filter(diagnostic ->
                                !diagnostic.getMessage(Locale.ROOT).contains("refers to the missing type"))
                        .toList());
    }
}
