package dev.relata.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is unusual, but right: no rule may ever reject it. */
class LegalModelsTest {
    private static final String HEAD = """
            package shop;
            import static dev.relata.ReferentialAction.*;
            import dev.relata.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;
            """;

    @TempDir
    private Path output;

    @Test
    void oneToOneOverASharedPrimaryKey() throws IOException {
        accepts("""
                @Model record User(@Id @Generated long id, Maybe<Profile> profile) {}
                @Model record Profile(@Id long userId, String bio,
                    @Relation(fields = "userId", references = "id", onDelete = CASCADE) One<User> user) {}
                @Database(models = {User.class, Profile.class}) interface Shop {}
                """);
    }

    @Test
    void foreignKeyToAUniqueThatIsNoId() throws IOException {
        accepts("""
                @Model @Unique(fields = {"country", "zip"})
                record City(@Id @Generated long id, @Unique String code, String country, String zip,
                    Many<Street> streets, @Relation(name = "twins") Many<Shop> shops) {}
                @Model record Street(@Id @Generated long id, String zip, String country,
                    @Relation(fields = {"country", "zip"}, references = {"country", "zip"}) One<City> city) {}
                @Model record Shop(@Id @Generated long id, String cityCode,
                    @Relation(name = "twins", fields = "cityCode", references = "code") One<City> city) {}
                @Database(models = {City.class, Street.class, Shop.class}) interface Land {}
                """);
    }

    @Test
    void compoundIdMadeOfForeignKeys() throws IOException {
        accepts("""
                @Model record Post(@Id @Generated long id, Many<PostTag> tags) {}
                @Model record Tag(@Id @Generated long id, Many<PostTag> posts) {}
                @Model record PostTag(@Id long postId, @Id long tagId, int position,
                    @Relation(fields = "postId", references = "id", onDelete = CASCADE) One<Post> post,
                    @Relation(fields = "tagId", references = "id") One<Tag> tag) {}
                @Database(models = {Post.class, Tag.class, PostTag.class}) interface Blog {}
                """);
    }

    @Test
    void selfRelationsOfEveryKind() throws IOException {
        accepts("""
                @Model record Person(@Id @Generated long id, @Nullable Long parentId, @Unique @Nullable Long spouseId,
                    @Relation(name = "tree", fields = "parentId", references = "id") Maybe<Person> parent,
                    @Relation(name = "tree") Many<Person> children,
                    @Relation(name = "couple", fields = "spouseId", references = "id") Maybe<Person> spouse,
                    @Relation(name = "couple") Maybe<Person> spouseOf,
                    @Relation(name = "follows") Many<Person> follows,
                    @Relation(name = "follows") Many<Person> followers) {}
                @Database(models = Person.class) interface People {}
                """);
    }

    @Test
    void severalRelationsBetweenTwoModelsOneOfThemWithoutName() throws IOException {
        accepts("""
                @Model record User(@Id @Generated long id, @Relation(name = "written") Many<Post> written, Many<Post> read) {}
                @Model record Post(@Id @Generated long id, long authorId, long readerId, @Nullable Long editorId,
                    @Relation(name = "written", fields = "authorId", references = "id") One<User> author,
                    @Relation(fields = "readerId", references = "id") One<User> reader,
                    @Relation(fields = "editorId", references = "id", onDelete = SET_NULL, oneWay = true)
                    Maybe<User> editor) {}
                """);
    }

    @Test
    void keywordsOfSqlAsNames() throws IOException {
        accepts("""
                @Model record User(@Id @Generated long id, String select, Many<Order> orders) {}
                @Model record Order(@Id @Generated long id, long group, String table,
                    @Relation(fields = "group", references = "id") One<User> user) {}
                @Model record Group(@Id @Generated long id, int where) {}
                @Database(models = {User.class, Order.class, Group.class}) interface Store {}
                """);
    }

    @Test
    void recordsNestedInAClassOrAnInterface() throws IOException {
        accepts("""
                final class Outer {
                    private Outer() {}
                    @Model record User(@Id @Generated long id, Many<Inner.Post> posts) {}
                    interface Inner {
                        @Model record Post(@Id @Generated long id, long userId,
                            @Relation(fields = "userId", references = "id") One<User> user) {}
                    }
                    @Database(models = {User.class, Inner.Post.class}) interface Blog {}
                    static Object withRelatedRows() {
                        return List.of(
                            NewOuter_User.defaults().posts(post -> post, post -> post),
                            NewOuter_Inner_Post.user(NewOuter_User.defaults()),
                            Outer_UserTable.USER.posts.include(Outer_Inner_PostTable.POST.user));
                    }
                }
                """);
    }

    @Test
    void tenantColumnSharedByTwoForeignKeysWithDifferentActions() throws IOException {
        accepts("""
                @Model @Id(fields = {"tenantId", "id"}) record User(long tenantId, long id) {}
                @Model @Id(fields = {"tenantId", "id"}) record Topic(long tenantId, long id) {}
                @Model record Post(@Id @Generated long id, long tenantId, long userId, @Nullable Long topicId,
                    @Relation(fields = {"tenantId", "userId"}, references = {"tenantId", "id"}, onDelete = CASCADE,
                        oneWay = true) One<User> user,
                    @Relation(fields = {"tenantId", "topicId"}, references = {"tenantId", "id"}, oneWay = true)
                    Maybe<Topic> topic) {}
                @Database(models = {User.class, Topic.class, Post.class}) interface Blog {}
                """);
    }

    @Test
    void namesBeyondAscii() throws IOException {
        accepts("""
                @Model record Größe(@Id @Generated long id, @Unique String straßenName, Many<Ärmel> ärmel) {}
                @Model record Ärmel(@Id @Generated long id, long größeId,
                    @Relation(fields = "größeId", references = "id") One<Größe> größe) {}
                @Database(models = {Größe.class, Ärmel.class}) interface Schnitt {}
                """);
    }

    @Test
    void modelsInSeveralPackages() throws IOException {
        accepts(Map.of("a/User.java", """
                package a;
                import dev.relata.*;
                @Model public record User(@Id @Generated long id, Many<b.Post> posts) {}
                """, "b/Post.java", """
                package b;
                import dev.relata.*;
                @Model public record Post(@Id @Generated long id, long userId,
                    @Relation(fields = "userId", references = "id") One<a.User> user) {}
                """));
    }

    @Test
    void modelsInTheUnnamedPackage() throws IOException {
        accepts(Map.of("User.java", """
                import dev.relata.*;
                @Model public record User(@Id @Generated long id, @Unique java.lang.String email,
                    @Version int version, Many<Shop.Order> orders) {}
                """, "Shop.java", """
                import dev.relata.*;
                @Database(models = {User.class, Shop.Order.class})
                interface Shop {
                    @Model record Order(@Id @Generated long id, long userId,
                        @SoftDelete java.time.@org.jspecify.annotations.Nullable Instant deletedAt,
                        @Relation(fields = "userId", references = "id") One<User> user) {}
                }
                """, "String.java", "interface String {}", "Service.java", """
                record Service(ShopDatabase db) {
                    User ann() { return db.user().where(UserTable.USER.email.eq("ann")).one(); }
                }
                """));
    }

    private void accepts(String source) throws IOException {
        accepts(Map.of("shop/Models.java", HEAD + source));
    }

    private void accepts(Map<String, String> sources) throws IOException {
        for (Javac.Tool compiler : Javac.Tool.values()) {
            Javac javac = new Javac("-Xlint:all,-auxiliaryclass", "-Werror").with(compiler);
            sources.forEach(javac::source);
            assertThat(Javac.text(javac.compile(Files.createDirectory(output.resolve(compiler.name())))))
                    .as(compiler.name())
                    .isEmpty();
        }
    }
}
