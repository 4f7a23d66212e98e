package dev.relata.it.crud;

import static dev.relata.it.crud.CrudTables.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.ConstraintViolationException;
import dev.relata.jdbi.ForeignKeyViolationException;
import dev.relata.jdbi.RowNotFoundException;
import dev.relata.jdbi.UniqueViolationException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows are inserted one by one or many at once, and found by their keys. */
@OnEachDatabase
class InsertTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123456Z");

    private final CrudDatabase db;

    InsertTest(TestDatabase database) {
        db = new CrudDatabase(database.with(new SettableClock(), CrudDatabase::createSchema));
    }

    @Test
    void fillsInWhatIsGenerated() {
        AuthorId author = author("a").id();

        Post post = db.post().insert(NewPost.authorId(author).slug("s"));

        assertThat(author).isEqualTo(new AuthorId(1));
        assertThat(post)
                .isEqualTo(new Post(
                        post.id(), author, "s", "untitled", null, Optional.empty(), NOW, NOW, 0, post.author()));
        assertThat(post.id().version()).isEqualTo(7);
        assertThat(post.author().isLoaded()).isFalse();
        assertThat(db.post().get(post.id())).isEqualTo(post);
    }

    @Test
    void takesWhatMayBeGiven() {
        UUID id = new UUID(5, 6);

        Post post = db.post()
                .insert(NewPost.authorId(author("a").id())
                        .slug("s")
                        .id(id)
                        .createdAt(Instant.EPOCH)
                        .title("t")
                        .stars(5)
                        .teaser("x"));

        assertThat(post.id()).isEqualTo(id);
        assertThat(post.createdAt()).isEqualTo(Instant.EPOCH);
        assertThat(post.updatedAt()).isEqualTo(NOW);
        assertThat(post.teaser()).contains("x");
    }

    @Test
    void inputsAreValues() {
        NewPost base = NewPost.authorId(author("a").id()).slug("1");
        NewPost other = base.title("other");

        Post first = db.post().insert(base);
        assertThatThrownBy(() -> db.post().insert(base)).isInstanceOf(UniqueViolationException.class);
        Post second =
                db.post().insert(NewPost.authorId(first.authorId()).slug("2").title("second"));

        assertThat(first.title()).isEqualTo("untitled");
        assertThat(second.title()).isEqualTo("second");
        assertThat(other).isNotSameAs(base);
    }

    @Test
    void findersGiveTheRowOrNothing() {
        Author author = author("a");
        Post post = db.post().insert(NewPost.authorId(author.id()).slug("s"));

        assertThat(db.author().find(author.id())).contains(author);
        assertThat(db.author().findByEmail("a")).contains(author);
        assertThat(db.author().findByEmail("A")).isEmpty();
        assertThat(db.post().findByAuthorIdAndSlug(author.id(), "s")).contains(post);
        assertThat(db.post().findByAuthorIdAndSlug(author.id(), "S")).isEmpty();
        assertThat(db.author().find(new AuthorId(99))).isEmpty();
        assertThatThrownBy(() -> db.author().get(new AuthorId(99)))
                .isInstanceOf(RowNotFoundException.class)
                .hasMessageContaining("`Author`")
                .hasMessageContaining("99");
    }

    /** More values than SQLite takes in one statement. */
    @Test
    void insertAllKeepsTheOrderOfItsInputs() {
        List<String> emails = new ArrayList<>(
                IntStream.range(0, 20_000).mapToObj(i -> "mail" + i).toList());
        Collections.shuffle(emails, new Random(1));

        List<Author> authors =
                db.author().insertAll(emails.stream().map(NewAuthor::email).toList());

        assertThat(authors).extracting(Author::email).isEqualTo(emails);
        assertThat(authors).extracting(row -> row.id().value()).isSorted().doesNotHaveDuplicates();
        assertThat(db.author().orderBy(AUTHOR.id.asc()).list()).isEqualTo(authors);
    }

    @Test
    void insertAllOfRowsWithGivenKeysKeepsTheirOrder() {
        AuthorId author = author("a").id();
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(2_000).toList();

        List<Post> posts = db.post()
                .insertAll(ids.stream()
                        .map(id -> NewPost.authorId(author).slug(id.toString()).id(id))
                        .toList());
        List<Post> generated = db.post()
                .insertAll(IntStream.range(0, 2_000)
                        .mapToObj(i -> NewPost.authorId(author).slug("s" + i))
                        .toList());

        assertThat(posts).extracting(Post::id).isEqualTo(ids);
        assertThat(posts)
                .extracting(Post::slug)
                .isEqualTo(ids.stream().map(UUID::toString).toList());
        assertThat(generated).extracting(Post::slug).startsWith("s0", "s1").endsWith("s1999");
        assertThat(generated).extracting(post -> post.id().toString()).isSorted();
        assertThat(generated).extracting(Post::createdAt).containsOnly(NOW);
    }

    /** Inputs of one batch may give different columns. */
    @Test
    void insertAllTakesInputsThatGiveDifferentThings() {
        AuthorId author = author("a").id();

        List<Post> posts = db.post()
                .insertAll(List.of(
                        NewPost.authorId(author).slug("1").stars(1),
                        NewPost.authorId(author).slug("2").title("t").teaser("x"),
                        NewPost.authorId(author).slug("3").stars(null).id(new UUID(0, 3)),
                        NewPost.authorId(author).slug("4").createdAt(Instant.EPOCH)));

        assertThat(posts).extracting(Post::slug).containsExactly("1", "2", "3", "4");
        assertThat(posts).extracting(Post::stars).containsExactly(1, null, null, null);
        assertThat(posts).extracting(Post::title).containsExactly("untitled", "t", "untitled", "untitled");
        assertThat(posts.get(2).id()).isEqualTo(new UUID(0, 3));
        assertThat(posts.get(3).createdAt()).isEqualTo(Instant.EPOCH);
        assertThat(db.post().list()).containsExactlyInAnyOrderElementsOf(posts);
    }

    @Test
    void insertAllOfNothingIsNothing() {
        assertThat(db.author().insertAll(List.of())).isEmpty();
    }

    @Test
    void insertAllLeavesNothingWhereOneRowIsRefused() {
        author("taken");
        List<NewAuthor> inputs = new ArrayList<>(IntStream.range(0, 19_999)
                .mapToObj(i -> NewAuthor.email("mail" + i))
                .toList());
        inputs.add(NewAuthor.email("taken"));
        List<NewPost> posts = List.of(
                NewPost.authorId(new AuthorId(1)).slug("a"),
                NewPost.authorId(new AuthorId(99)).slug("b"));

        assertThatThrownBy(() -> db.author().insertAll(inputs)).isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> db.post().insertAll(posts)).isInstanceOf(ForeignKeyViolationException.class);

        assertThat(db.author().count()).isEqualTo(1);
        assertThat(db.post().count()).isZero();
    }

    @Test
    void idsAreNeverUsedAgain() {
        Author first = author("a");
        db.author().delete(first);

        assertThat(author("a").id().value()).isGreaterThan(first.id().value());
    }

    private Author author(String email) {
        return db.author().insert(NewAuthor.email(email));
    }
}
