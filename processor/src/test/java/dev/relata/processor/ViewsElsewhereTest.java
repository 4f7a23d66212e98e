package dev.relata.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A view need not be where its model is, nor where the views are that it holds. */
class ViewsElsewhereTest {
    private static final String USER = """
            package shop;
            import dev.relata.*;
            @Model public record User(@Id @Generated long id, @Unique String email, Home home, Many<Post> posts) {}
            """;
    private static final String HOME = """
            package shop;
            public enum Home { CITY, LAND }
            """;
    private static final String POST = """
            package shop;
            import dev.relata.*;
            import java.util.Optional;
            @Model public record Post(@Id @Generated long id, String title, Optional<String> teaser, long userId,
                @Relation(fields = "userId", references = "id") One<User> user) {}
            """;
    private static final String LINE = """
            package pages.parts;
            import dev.relata.*;
            import java.util.Optional;
            @View(of = shop.Post.class)
            public record PostLine(long id, String title, Optional<String> teaser, @From("user.email") String author) {}
            """;
    private static final String CARD = """
            package pages;
            import dev.relata.*;
            import java.util.List;
            @View(of = shop.User.class)
            public record UserCard(String email, shop.Home home, @Count("posts") int posts,
                @From(value = "posts", orderBy = "title", limit = 3) List<pages.parts.PostLine> latest,
                @From("posts.title") List<String> titles) {}
            """;
    private static final String USE = """
            package pages;
            import static pages.UserCardView.USER_CARD;
            import static shop.UserTable.USER;
            import java.util.List;
            final class Use {
                List<UserCard> cards(shop.UserDao users) {
                    return users.as(USER_CARD).where(USER.email.eq("ann")).orderBy(USER.email.asc()).limit(3).list();
                }
            }
            """;

    @TempDir
    private Path models;

    @TempDir
    private Path parts;

    @TempDir
    private Path pages;

    @ParameterizedTest
    @EnumSource
    void inOtherPackages(Javac.Tool kind) {
        assertThat(Javac.text(new Javac()
                        .with(kind)
                        .source("shop/Home.java", HOME)
                        .source("shop/User.java", USER)
                        .source("shop/Post.java", POST)
                        .source("pages/parts/PostLine.java", LINE)
                        .source("pages/UserCard.java", CARD)
                        .source("pages/Use.java", USE)
                        .compile(pages)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void overClassFiles(Javac.Tool kind) {
        compileModels(kind);
        assertThat(Javac.text(new Javac()
                        .with(kind)
                        .classPath(models)
                        .source("pages/parts/PostLine.java", LINE)
                        .compile(parts)))
                .isEmpty();
        assertThat(Javac.text(new Javac()
                        .with(kind)
                        .classPath(models)
                        .classPath(parts)
                        .source("pages/UserCard.java", CARD)
                        .source("pages/Use.java", USE)
                        .compile(pages)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void mistakesOverClassFilesAreReportedAtTheView(Javac.Tool kind) {
        compileModels(kind);
        assertThat(Javac.text(new Javac("-proc:only")
                        .with(kind)
                        .classPath(models)
                        .source("pages/parts/PostLine.java", LINE.replace("Optional<String> teaser", "String teaser"))
                        .compile(parts)))
                // The file that ECJ names is its last one; what stands in it is that of the source.
                .contains(kind == Javac.Tool.JAVAC ? "PostLine.java:5:54: error: " : "PostLineView.java:")
                .contains("[ViewNullability] `PostLine.teaser`")
                .containsOnlyOnce("error:");
    }

    @ParameterizedTest
    @EnumSource
    void modelThatOnlyItsPackageSeesCannotBeShownElsewhere(Javac.Tool kind) {
        assertThat(Javac.text(new Javac()
                        .with(kind)
                        .source("shop/Home.java", HOME)
                        .source("shop/User.java", USER)
                        .source("shop/Post.java", POST.replace("public record", "record"))
                        .source("pages/parts/PostLine.java", LINE)
                        .compile(parts)))
                .contains("PostLine.java:4:")
                .containsOnlyOnce("error:");
    }

    @ParameterizedTest
    @EnumSource
    void wayThroughAModelThatOnlyItsPackageSees(Javac.Tool kind) {
        assertThat(Javac.text(new Javac()
                        .with(kind)
                        .source("shop/Home.java", HOME)
                        .source("shop/User.java", USER.replace("public record", "record"))
                        .source("shop/Post.java", POST)
                        .source("pages/parts/PostLine.java", LINE)
                        .compile(parts)))
                .contains(
                        "[NestedInaccessible] `PostLine.author`: the classes generated for the view cannot refer to `User`")
                .contains("note: `User` is not public, and in another package")
                .containsOnlyOnce("error:");
    }

    @ParameterizedTest
    @EnumSource
    void wayToAModelThatWasCompiledWithoutTheProcessor(Javac.Tool kind) {
        compileModels(kind);
        assertThat(Javac.text(new Javac()
                        .with(kind)
                        .withoutProcessor()
                        .source("shop/Home.java", HOME)
                        .source("shop/User.java", USER)
                        .source("shop/Post.java", POST)
                        .compile(pages)))
                .isEmpty();
        assertThat(Javac.text(new Javac("-proc:only")
                        .with(kind)
                        .classPath(pages)
                        .source("shop/Post.java", POST)
                        .compile(parts)))
                .contains("[ModelNotProcessed] `Post.user` leads to `User`, which comes from a class file")
                .containsOnlyOnce("error:");
    }

    private void compileModels(Javac.Tool kind) {
        assertThat(Javac.text(new Javac()
                        .with(kind)
                        .source("shop/Home.java", HOME)
                        .source("shop/User.java", USER)
                        .source("shop/Post.java", POST)
                        .compile(models)))
                .isEmpty();
    }
}
