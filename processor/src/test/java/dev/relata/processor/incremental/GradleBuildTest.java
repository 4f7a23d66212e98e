package dev.relata.processor.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.processor.incremental.IncrementalBuild.Closure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** After any change, what Gradle compiles anew and what it keeps is together what a full build gives, byte for byte. */
class GradleBuildTest {
    private static final Map<String, String> SHOP = Map.ofEntries(
            file("Role", "public enum Role { USER, ADMIN }"),
            file("Slug", "public record Slug(String value) {}"),
            file("Place", "public record Place(String city, @Nullable String zip) {}"),
            file("Texts", "final class Texts { static String trimmed(String s) { return s.trim(); } }"),
            file("User", """
                    @Model public record User(@Id @Generated long id, @Unique String email, @Default("USER") Role role,
                        @Embedded Place home, Many<Post> posts, Maybe<Profile> profile) {}
                    """),
            file("Profile", """
                    @Model public record Profile(@Id @Generated long id, String bio, @Unique long userId,
                        @Relation(fields = "userId", references = "id", onDelete = ReferentialAction.CASCADE)
                        One<User> user) {
                        public Profile { bio = Texts.trimmed(bio); }
                    }
                    """),
            file("Post", """
                    @Model public record Post(@Id @Generated long id, @Unique Slug slug, @Nullable String title, long authorId,
                        @Relation(fields = "authorId", references = "id") One<User> author, Many<Tag> tags) {}
                    """),
            file("Tag", "@Model public record Tag(@Id @Generated long id, String label, Many<Post> posts) {}"),
            file("Audit", "@Model public record Audit(@Id @Generated long id, @Nullable String text) {}"),
            file(
                    "Shop",
                    "@Database(models = {User.class, Profile.class, Post.class, Tag.class}) public interface Shop {}"),
            file("Log", "@Database(models = Audit.class) public interface Log {}"),
            file("Service", """
                    public record Service(ShopDatabase db) {
                        Post post(long id) { return db.post().where(PostTable.POST.id.eq(id)).one(); }
                    }
                    """));

    @TempDir
    private Path directory;

    private static Map.Entry<String, String> file(String name, String text) {
        return Map.entry(
                "shop." + name,
                "package shop;\nimport dev.relata.*;\nimport org.jspecify.annotations.Nullable;\n" + text);
    }

    static List<Arguments> changes() {
        List<Arguments> changes = new ArrayList<>();
        for (Closure closure : Closure.values()) {
            change(changes, closure, "a component is renamed", edit("Audit", "text", "note"));
            change(changes, closure, "a column that others refer to is renamed", edit("User", "long id", "long key"));
            change(
                    changes,
                    closure,
                    "a column becomes nullable",
                    edit("Tag", "String label", "@Nullable String label"));
            change(
                    changes,
                    closure,
                    "a column is null no more",
                    edit("Post", "@Nullable String title", "String title"));
            change(changes, closure, "a table is renamed", edit("User", "@Model", "@Model(table = \"users\")"));
            change(changes, closure, "a relation is lost on one side", edit("User", "Many<Post> posts, ", ""));
            change(
                    changes,
                    closure,
                    "a relation is lost on the owning side",
                    edit("Post", "@Relation(fields = \"authorId\", references = \"id\") One<User> author, ", ""));
            change(
                    changes,
                    closure,
                    "a relation is lost on both sides",
                    edit("Post", ", Many<Tag> tags", "").andThen(edit("Tag", ", Many<Post> posts", "")));
            change(
                    changes,
                    closure,
                    "a relation is gained",
                    edit("Audit", "String text", """
                    String text, @Nullable Long userId, @Relation(fields = "userId", references = "id", oneWay = true)
                    Maybe<User> user""").andThen(edit("Log", "Audit.class", "{Audit.class, User.class}")));
            change(changes, closure, "an action changes", edit("Profile", "CASCADE", "RESTRICT"));
            change(changes, closure, "a key is unique no more", edit("Profile", "@Unique long", "long"));
            change(changes, closure, "an enum gains a constant", edit("Role", "ADMIN", "ADMIN, GUEST"));
            change(changes, closure, "an enum loses the default", edit("Role", "USER, ", ""));
            change(changes, closure, "an enum is deprecated", edit("Role", "public enum", "@Deprecated public enum"));
            change(changes, closure, "an embedded record gains a column", edit("Place", "city", "street, String city"));
            change(
                    changes,
                    closure,
                    "an embedded column may be null",
                    edit("Place", "String city", "@Nullable String city"));
            change(changes, closure, "a typed value has another type", edit("Slug", "String value", "long value"));
            change(changes, closure, "a typed value checks itself", edit("Slug", "{}", "{ public Slug {} }"));
            change(changes, closure, "a record checks itself", edit("Tag", "{}", "{ public Tag {} }"));
            change(changes, closure, "what a constructor calls changes", edit("Texts", "trim", "strip"));
            change(
                    changes,
                    closure,
                    "a model is listed no more",
                    edit("Shop", ", Tag.class", "")
                            .andThen(edit("Post", ", Many<Tag> tags", ""))
                            .andThen(edit("Tag", ", Many<Post> posts", "")));
            change(changes, closure, "a model that is needed is listed no more", edit("Shop", ", Tag.class", ""));
            change(changes, closure, "a database is lost", files -> files.remove("shop.Log"));
            change(changes, closure, "a model is lost with its database", files -> {
                files.remove("shop.Log");
                files.remove("shop.Audit");
            });
            change(changes, closure, "a model is a model no more", edit("Audit", "@Model ", ""));
            change(
                    changes,
                    closure,
                    "a warning is silenced",
                    edit("Tag", "String label", "@SuppressWarnings(\"relata:ReferenceNullableUnique\") String label"));
            change(
                    changes,
                    closure,
                    "a model is added",
                    files -> files.putAll(Map.ofEntries(
                            file("Note", "@Model public record Note(@Id @Generated long id, String text) {}"))));
            change(
                    changes,
                    closure,
                    "nothing that counts changes",
                    edit("Tag", "{}", "{ int length() { return 1; } }"));
        }
        return changes;
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource
    void changes(String name, Closure closure, Consumer<Map<String, String>> change) {
        IncrementalBuild incremental = new IncrementalBuild(directory.resolve("incremental"), closure);
        assertThat(incremental.all(SHOP)).isEmpty();
        Map<String, String> changed = new TreeMap<>(SHOP);
        change.accept(changed);
        assertThat(changed).isNotEqualTo(SHOP);

        Set<String> messages = incremental.change(changed);

        IncrementalBuild full = new IncrementalBuild(directory.resolve("full"), closure);
        assertThat(messages).isEqualTo(full.all(changed));
        if (messages.isEmpty()) {
            assertSame(incremental, full);
        }
    }

    /** Jdbi in another version: generated classes are stale, and what they come from is given as class files. */
    @ParameterizedTest
    @EnumSource
    void aClassOnTheClassPathChanges(Closure closure) {
        IncrementalBuild incremental = new IncrementalBuild(directory.resolve("incremental"), closure);
        Map<String, String> files = new TreeMap<>(SHOP);
        // Of a class file nobody can say whether a constructor has a body.
        edit("Profile", " {\n    public Profile { bio = Texts.trimmed(bio); }\n}", " {}")
                .accept(files);
        assertThat(incremental.all(files)).isEmpty();

        assertThat(incremental.changeOnClassPath("org.jdbi.v3.core.Jdbi")).isEmpty();

        IncrementalBuild full = new IncrementalBuild(directory.resolve("full"), closure);
        assertThat(full.all(files)).isEmpty();
        assertSame(incremental, full);
    }

    private static void change(
            List<Arguments> changes, Closure closure, String name, Consumer<Map<String, String>> change) {
        changes.add(Arguments.of(name, closure, change));
    }

    private static Consumer<Map<String, String>> edit(String file, String from, String to) {
        return files -> files.computeIfPresent("shop." + file, (name, text) -> text.replace(from, to));
    }

    private static void assertSame(IncrementalBuild actual, IncrementalBuild expected) {
        Map<String, byte[]> files = actual.files();
        assertThat(files.keySet()).isEqualTo(expected.files().keySet());
        expected.files()
                .forEach((name, bytes) -> assertThat(files.get(name)).as(name).isEqualTo(bytes));
    }
}
