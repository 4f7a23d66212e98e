package dev.relata.jdbi.session;

import static dev.relata.jdbi.testing.AuthorTable.AUTHOR;
import static dev.relata.jdbi.testing.AuthorTable.author;
import static dev.relata.jdbi.testing.Blog.id;
import static dev.relata.jdbi.testing.PostTable.POST;
import static dev.relata.jdbi.testing.PostTable.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.Relata;
import dev.relata.jdbi.RowNotFoundException;
import dev.relata.jdbi.StaleVersionException;
import dev.relata.jdbi.UniqueViolationException;
import dev.relata.jdbi.codegen.KeyValues;
import dev.relata.jdbi.testing.Author;
import dev.relata.jdbi.testing.Blog;
import dev.relata.jdbi.testing.Input;
import dev.relata.jdbi.testing.Post;
import dev.relata.jdbi.testing.TestJdbi;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    private static KeyValues email(String email) {
        return to -> AUTHOR.email.bindTo(to, email);
    }

    @ParameterizedTest
    @EnumSource
    void insertGivesWhatIsStored(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Relata.configure(jdbi, Clock.fixed(NOON.plusNanos(999), ZoneOffset.UTC));
        Blog blog = new Blog(jdbi);
        Author ann = blog.author("ann@example.com");
        assertThat(ann).isEqualTo(new Author(1, "ann@example.com", null));
        assertThat(blog.findAuthor(ann.id())).contains(ann);

        Post post = blog.posts().insert(post(ann.id(), "hi").set(POST.editorId, ann.id()));
        assertThat(post).isEqualTo(new Post(post.id(), 1, 1L, "hi", false, NOON, NOON, 0));
        assertThat(post.id().version()).isEqualTo(7);
        assertThat(post.id().getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
        assertThat(blog.findPost(post.id())).contains(post);
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void findsByAnyKeyAndNamesWhatIsMissing(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        Author ann = blog.author("ann@example.com");
        assertThat(blog.authors().find(Blog.AUTHOR_EMAIL, email("ann@example.com")))
                .contains(ann);
        assertThat(blog.authors().find(Blog.AUTHOR_EMAIL, email("bob@example.com")))
                .isEmpty();
        Post post = blog.post(ann.id(), "hi");
        assertThat(blog.posts().get(Blog.POST_AUTHOR_SLUG, to -> {
                    POST.authorId.bindTo(to, ann.id());
                    POST.slug.bindTo(to, "hi");
                }))
                .isEqualTo(post);
        assertThatThrownBy(() -> blog.authors().get(Blog.AUTHOR_ID, id(17)))
                .isInstanceOf(RowNotFoundException.class)
                .hasMessage("There is no `Author` with `id` = 17.");
        assertThatThrownBy(() -> blog.posts().get(Blog.POST_AUTHOR_SLUG, to -> {
                    POST.authorId.bindTo(to, 17);
                    POST.slug.bindTo(to, "hi");
                }))
                .hasMessage("There is no `Post` with `authorId` = 17 and `slug` = \"hi\".");
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void updateWritesWhatIsSetAndNothingElse(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        Author ann = blog.author("ann@example.com");
        Post post = blog.posts().insert(post(ann.id(), "hi").set(POST.editorId, ann.id()));
        Relata.configure(jdbi, () -> NOON);

        Post published =
                blog.posts().update(Blog.POST_ID, id(post.id()), Input.of(POST).set(POST.published, true));
        assertThat(published).isEqualTo(new Post(post.id(), ann.id(), ann.id(), "hi", true, post.createdAt(), NOON, 1));
        Post unedited =
                blog.posts().update(Blog.POST_ID, id(post.id()), Input.of(POST).set(POST.editorId, null));
        assertThat(unedited).isEqualTo(new Post(post.id(), ann.id(), null, "hi", true, post.createdAt(), NOON, 2));
        assertThat(blog.posts().update(Blog.POST_ID, id(post.id()), Input.of(POST)))
                .isEqualTo(unedited);
        assertThat(blog.findPost(post.id())).contains(unedited);

        UUID nobody = new UUID(0, 0);
        assertThatThrownBy(() -> blog.posts()
                        .update(Blog.POST_ID, id(nobody), Input.of(POST).set(POST.slug, "x")))
                .isInstanceOf(RowNotFoundException.class);
        assertThatThrownBy(() -> blog.posts().update(Blog.POST_ID, id(nobody), Input.of(POST)))
                .isInstanceOf(RowNotFoundException.class);
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void updateOfARowChecksItsVersion(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        Author ann = blog.author("ann@example.com");
        Author bob = blog.author("bob@example.com");
        Post first = blog.post(ann.id(), "hi");
        Post second = blog.posts().update(first, Input.of(POST).set(POST.slug, "there"));
        assertThat(second.version()).isEqualTo(1);
        assertThatThrownBy(() -> blog.posts().update(first, Input.of(POST).set(POST.slug, "lost")))
                .isInstanceOf(StaleVersionException.class)
                .hasMessageContaining("`Post` with `id` = " + first.id());
        assertThatThrownBy(() -> blog.posts().update(first, Input.of(POST))).isInstanceOf(StaleVersionException.class);
        assertThat(blog.posts().update(second, Input.of(POST))).isEqualTo(second);

        Post changed = new Post(
                second.id(), bob.id(), ann.id(), "whole", true, Instant.EPOCH, Instant.EPOCH, second.version());
        Post whole = blog.posts().update(changed);
        assertThat(whole.createdAt()).as("generated").isEqualTo(first.createdAt());
        assertThat(whole.updatedAt()).isAfterOrEqualTo(first.updatedAt());
        assertThat(whole)
                .isEqualTo(new Post(
                        first.id(), bob.id(), ann.id(), "whole", true, first.createdAt(), whole.updatedAt(), 2));
        assertThatThrownBy(() -> blog.posts().update(changed)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> blog.posts().delete(changed)).isInstanceOf(StaleVersionException.class);
        assertThat(blog.findPost(first.id())).contains(whole);

        assertThat(blog.posts().delete(whole)).isTrue();
        assertThat(blog.posts().delete(whole)).isFalse();
        assertThatThrownBy(() -> blog.posts().update(whole)).isInstanceOf(RowNotFoundException.class);
        assertThatThrownBy(() -> blog.posts().update(whole, Input.of(POST))).isInstanceOf(RowNotFoundException.class);
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void deleteSaysWhetherThereWasARow(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        Author ann = blog.author("ann@example.com");
        blog.author("bob@example.com");
        assertThat(blog.authors().delete(Blog.AUTHOR_ID, id(ann.id()))).isTrue();
        assertThat(blog.authors().delete(Blog.AUTHOR_ID, id(ann.id()))).isFalse();
        assertThat(blog.countAuthors()).isEqualTo(1);
        assertThat(blog.authors().delete(ann)).isFalse();
        assertThat(blog.authors().updateAll(Input.of(AUTHOR).set(AUTHOR.name, "B")))
                .isEqualTo(1);
        assertThat(blog.authors().where(AUTHOR.name.eq("B")).delete()).isEqualTo(1);
        blog.author("cleo@example.com");
        blog.author("dan@example.com");
        assertThat(blog.authors().deleteAll()).isEqualTo(2);
        assertThat(blog.authors().all().list()).isEmpty();
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void upsertWritesOnlyWhatIsGivenOnConflict(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        Author ann = blog.authors()
                .upsert(Blog.AUTHOR_EMAIL, author("ann@example.com").set(AUTHOR.name, "Ann"));
        assertThat(ann.name()).isEqualTo("Ann");
        assertThat(blog.authors().upsert(Blog.AUTHOR_EMAIL, author("ann@example.com")))
                .isEqualTo(ann);
        assertThat(blog.authors()
                        .upsert(Blog.AUTHOR_EMAIL, author("ann@example.com").set(AUTHOR.name, null)))
                .isEqualTo(new Author(ann.id(), "ann@example.com", null));
        assertThat(blog.countAuthors()).isEqualTo(1);

        Post first =
                blog.posts().upsert(Blog.POST_AUTHOR_SLUG, post(ann.id(), "hi").set(POST.published, true));
        Relata.configure(jdbi, () -> NOON);
        Post again =
                blog.posts().upsert(Blog.POST_AUTHOR_SLUG, post(ann.id(), "hi").set(POST.editorId, ann.id()));
        assertThat(again).isEqualTo(new Post(first.id(), ann.id(), ann.id(), "hi", true, first.createdAt(), NOON, 1));
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void upsertThrowsOnAConflictOfAnotherKey(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        Author ann = blog.author("ann@example.com");
        Post post = blog.post(ann.id(), "hi");
        Input<Post> sameId = post(ann.id(), "other").set(POST.id, post.id());
        assertThatThrownBy(() -> blog.posts().upsert(Blog.POST_AUTHOR_SLUG, sameId))
                .isInstanceOfSatisfying(
                        UniqueViolationException.class,
                        e -> assertThat(e.constraint()).contains("post_pkey"));
        assertThat(blog.posts().all().list()).containsExactly(post);
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void insertAllKeepsTheOrderOfInputs(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, 500).boxed().toList());
        Collections.reverse(numbers);
        List<Author> authors =
                blog.insertAuthors(numbers.stream().map(n -> author(n + "@x")).toList());
        assertThat(authors)
                .extracting(Author::email)
                .containsExactlyElementsOf(numbers.stream().map(n -> n + "@x").toList());
        assertThat(authors).extracting(Author::id).isSorted();
        assertThat(blog.authors().all().count()).isEqualTo(500);

        List<Input<Post>> inputs = numbers.stream()
                .map(n -> post(authors.get(0).id(), "s" + n).set(POST.id, new UUID(n % 7, n)))
                .toList();
        List<Post> posts = blog.insertPosts(inputs);
        assertThat(posts)
                .extracting(Post::slug)
                .containsExactlyElementsOf(numbers.stream().map(n -> "s" + n).toList());
        assertThat(posts).extracting(Post::createdAt).containsOnly(posts.get(0).createdAt());
        assertThat(blog.findPost(posts.get(3).id())).contains(posts.get(3));
        List<Post> generated = blog.insertPosts(
                List.of(post(authors.get(0).id(), "a"), post(authors.get(0).id(), "b")));
        assertThat(generated).extracting(Post::slug).containsExactly("a", "b");
        assertThat(generated.get(0).id()).isLessThan(generated.get(1).id());
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void insertAllTakesSeventyThousandRowsOrNone(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        List<Input<Author>> inputs =
                IntStream.range(0, 70_000).mapToObj(n -> author(n + "@x")).toList();
        List<Author> authors = blog.insertAuthors(inputs);
        assertThat(authors).hasSize(70_000);
        assertThat(authors.get(69_999).email()).isEqualTo("69999@x");
        blog.authors().deleteAll();

        List<Input<Author>> faulty = new ArrayList<>(inputs);
        faulty.add(author("5@x"));
        assertThatThrownBy(() -> blog.insertAuthors(faulty)).isInstanceOf(UniqueViolationException.class);
        assertThat(blog.countAuthors()).isZero();
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void insertAllOfNothingNeedsNoDatabase(TestJdbi database) {
        Jdbi jdbi = database.open();
        Relata.close(jdbi);
        Blog blog = new Blog(jdbi);
        assertThat(blog.insertAuthors(List.of())).isEmpty();
        assertThatThrownBy(() -> blog.insertAuthors(Arrays.asList(author("a"), null)))
                .isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @EnumSource
    void modelsAreReadByMapTo(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        Author ann = blog.author("ann@example.com");
        Post post = blog.post(ann.id(), "hi");
        List<Post> mapped = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT version, 1 AS more, updated_at, slug, published, id, editor_id, created_at, author_id FROM post")
                .mapTo(Post.class)
                .list());
        assertThat(mapped).containsExactly(post);
        jdbi.useHandle(handle -> assertThatThrownBy(() -> handle.createQuery("SELECT id, email FROM author")
                        .mapTo(Author.class)
                        .list())
                .hasMessageContaining("`display_name` for `Author.name`"));
        try (var handle = jdbi.open()) {
            new Blog(handle);
            assertThat(handle.createQuery("SELECT * FROM author")
                            .mapTo(Author.class)
                            .one())
                    .isEqualTo(ann);
        }
        Relata.close(jdbi);
    }
}
