package dev.relata.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.processor.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users read when they look at the generated code: each kind of file once, word for word. */
class GeneratedSourcesTest {
    private static final String POST = """
            package blog;

            import dev.relata.*;
            import java.math.BigDecimal;
            import java.time.Instant;
            import java.util.Optional;
            import java.util.UUID;
            import org.jspecify.annotations.Nullable;

            @Model
            @Unique(fields = {"authorId", "slug"})
            @Unique(fields = "pinnedAs", where = "published = TRUE")
            public record Post(
                    @Id @Generated UUID id,
                    String slug,
                    @Column(length = 200) String title,
                    @Default("false") boolean published,
                    @Check("price >= 0") @Column(precision = 12, scale = 2) BigDecimal price,
                    @Default("DRAFT") Status status,
                    Optional<String> summary,
                    @Nullable Integer pinnedAs,
                    @Embedded Place place,
                    @Generated Instant createdAt,
                    @UpdatedAt Instant updatedAt,
                    @Version int version,
                    UserId authorId,
                    @Relation(fields = "authorId", references = "id") One<User> author,
                    Many<Tag> tags) {}
            """;

    @TempDir
    private Path output;

    @ParameterizedTest
    @ValueSource(strings = {"PostTable", "NewPost", "NewPostRow", "PostPatch", "PostDao", "BlogDatabase", "BlogTables"})
    void eachKindOfFile(String type) throws IOException {
        compile(blog("-Xlint:all", "-Werror"));

        Golden.assertMatches(
                "sources/blog/" + type + ".java.txt", Files.readString(output.resolve("blog/" + type + ".java")));
    }

    /** What differs from a model whose rows are really deleted. */
    @ParameterizedTest
    @ValueSource(strings = {"CartTable", "NewCartRow", "CartDao"})
    void softDeletedModel(String type) throws IOException {
        compile(new Javac("-Xlint:all", "-Werror").source("Cart.java", """
                        package shop;

                        import dev.relata.*;
                        import java.time.Instant;
                        import java.util.Optional;

                        @Model
                        @Unique(fields = "userId", where = "deletedAt IS NULL")
                        public record Cart(
                                @Id @Generated long id,
                                long userId,
                                @SoftDelete Optional<Instant> deletedAt,
                                @Version int version) {}
                        """));

        Golden.assertMatches(
                "sources/shop/" + type + ".java.txt", Files.readString(output.resolve("shop/" + type + ".java")));
    }

    @Test
    void view() throws IOException {
        compile(blog("-Xlint:all", "-Werror").source("UserCard.java", """
                        package blog;

                        import dev.relata.*;
                        import java.util.*;

                        @View(of = User.class)
                        public record UserCard(
                                UserId id,
                                @Count("posts") long postCount,
                                @From(value = "posts", orderBy = "createdAt DESC, title", limit = 3) List<Line> latest,
                                @From("posts.slug") List<String> slugs) {
                            @View(of = Post.class)
                            public record Line(
                                    int version,
                                    Optional<String> summary,
                                    Place place,
                                    @From("author.email") String author,
                                    @From("author") Name writer,
                                    @Count("author.posts") int written) {}

                            @View(of = User.class)
                            public record Name(String email) {}
                        }
                        """));

        for (String type : List.of("UserCardView", "UserCard_LineView")) {
            Golden.assertMatches(
                    "sources/blog/" + type + ".java.txt", Files.readString(output.resolve("blog/" + type + ".java")));
        }
    }

    @Test
    void sourcesAreTheSameInWhateverOrderTheFilesAreGiven() throws IOException {
        compile(blog());
        String before = Files.readString(output.resolve("blog/PostTable.java"));
        String ddl = Files.readString(output.resolve("META-INF/relata/blog.Blog/postgresql.sql"));
        compile(new Javac()
                .source("Tag.java", tag())
                .source("Blog.java", database())
                .source("User.java", user())
                .source("Post.java", POST)
                .source("Place.java", "package blog; public record Place(String city, String zip) {}")
                .source("Status.java", "package blog; public enum Status { DRAFT, LIVE }")
                .source("UserId.java", "package blog; public record UserId(long value) {}"));

        assertThat(Files.readString(output.resolve("blog/PostTable.java"))).isEqualTo(before);
        assertThat(Files.readString(output.resolve("META-INF/relata/blog.Blog/postgresql.sql")))
                .isEqualTo(ddl);
    }

    @Test
    void deprecatedModelsAreUsedWithoutAWarning() {
        compile(new Javac("-Xlint:all", "-Werror")
                .source("Old.java", """
                        package blog;
                        import dev.relata.*;
                        @Deprecated @Model public record Old(@Id @Generated long id, @Deprecated(forRemoval = true) String x) {}
                        """)
                .source("Young.java", """
                        package blog;
                        import dev.relata.*;
                        @SuppressWarnings("deprecation") @Model public record Young(@Id @Generated long id, Kind kind) {}
                        """)
                .source("Kind.java", "package blog; @Deprecated public enum Kind { A }")
                .source("Db.java", """
                        package blog;
                        import dev.relata.*;
                        @SuppressWarnings("deprecation") @Database(models = {Old.class, Young.class}) public interface Db {}
                        """));

        assertThat(output.resolve("blog/OldDao.java"))
                .content()
                .contains("@SuppressWarnings({\"deprecation\", \"removal\"})");
        assertThat(output.resolve("blog/YoungDao.java")).content().contains("@SuppressWarnings({\"deprecation\"})");
    }

    private void compile(Javac javac) {
        assertThat(Javac.text(javac.compile(output))).isEmpty();
    }

    private static Javac blog(String... options) {
        return new Javac(options)
                .source("Post.java", POST)
                .source("User.java", user())
                .source("Tag.java", tag())
                .source("UserId.java", "package blog; public record UserId(long value) {}")
                .source("Status.java", "package blog; public enum Status { DRAFT, LIVE }")
                .source("Place.java", "package blog; public record Place(String city, String zip) {}")
                .source("Blog.java", database());
    }

    private static String user() {
        return """
                package blog;
                import dev.relata.*;
                @Model(table = "users") public record User(@Id @Generated UserId id, @Unique String email, Many<Post> posts) {}
                """;
    }

    private static String tag() {
        return """
                package blog;
                import dev.relata.*;
                @Model public record Tag(@Id String name, Many<Post> posts) {}
                """;
    }

    private static String database() {
        return """
                package blog;
                import dev.relata.Database;
                @Database(models = {Post.class, User.class, Tag.class}) public interface Blog {}
                """;
    }
}
