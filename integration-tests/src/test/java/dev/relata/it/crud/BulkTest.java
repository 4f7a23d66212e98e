package dev.relata.it.crud;

import static dev.relata.it.crud.CrudTables.AUTHOR;
import static dev.relata.it.crud.CrudTables.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.ForeignKeyViolationException;
import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.UniqueViolationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Many rows at once, some of which are there already. */
@OnEachDatabase
class BulkTest {

    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final CrudDatabase db;

    BulkTest(TestDatabase database) {
        Jdbi jdbi = database.watched(log::add);
        CrudDatabase.createSchema(jdbi);
        db = new CrudDatabase(jdbi);
    }

    private static List<NewAuthor> authors(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(i -> NewAuthor.email("mail" + i).name("name" + i))
                .toList();
    }

    private int statements(Supplier<?> call) {
        log.clear();
        Object unused = call.get();
        return (int) log.stream().filter(sql -> sql.startsWith("INSERT")).count();
    }

    @Test
    void insertAllNewLeavesOutWhatIsThere() {
        db.author().insert(NewAuthor.email("mail3").name("old"));

        List<Author> inserted = db.author().insertAllNew(authors(5, 3, 1));

        assertThat(inserted).extracting(Author::email).containsExactly("mail5", "mail1");
        assertThat(inserted)
                .containsExactlyInAnyOrderElementsOf(
                        db.author().where(AUTHOR.email.ne("mail3")).list());
        assertThat(db.author().findByEmail("mail3"))
                .hasValueSatisfying(old -> assertThat(old.name()).isEqualTo("old"));
        assertThat(db.author().insertAllNew(authors(5, 3, 1))).isEmpty();
        assertThat(db.author().insertAllNew(List.of())).isEmpty();
    }

    @Test
    void insertAllNewInsertsTheFirstOfEqualInputs() {
        List<Author> inserted = db.author()
                .insertAllNew(List.of(
                        NewAuthor.email("b").name("1"),
                        NewAuthor.email("a"),
                        NewAuthor.email("b").name("2")));
        UUID id = new UUID(0x7000, Long.MIN_VALUE);
        List<Post> posts = db.post()
                .insertAllNew(List.of(
                        NewPost.authorId(inserted.get(0).id()).slug("s").title("1"),
                        NewPost.authorId(inserted.get(1).id()).slug("x").id(id),
                        NewPost.authorId(inserted.get(0).id()).slug("s").title("2"),
                        NewPost.authorId(inserted.get(1).id()).slug("y").id(id),
                        NewPost.authorId(inserted.get(1).id()).slug("z")));

        assertThat(inserted).extracting(Author::name).containsExactly("1", null);
        assertThat(posts).extracting(Post::slug).containsExactly("s", "x", "z");
        assertThat(posts).extracting(Post::title).startsWith("1");
        assertThat(db.post().list()).containsExactlyInAnyOrderElementsOf(posts);
    }

    @Test
    void insertAllNewThrowsForAnyOtherConstraintAndWritesNothing() {
        assertThatThrownBy(() -> db.post()
                        .insertAllNew(
                                List.of(NewPost.authorId(new AuthorId(404)).slug("s"))))
                .isInstanceOf(ForeignKeyViolationException.class);
        assertThat(db.post().exists()).isFalse();
    }

    @Test
    void manyRowsAreFewStatements() {
        int[] numbers = IntStream.range(0, 2_000).toArray();

        assertThat(statements(() -> db.author().insertAllNew(authors(numbers)))).isEqualTo(1);
        assertThat(statements(() -> db.author().insertAllNew(authors(numbers)))).isEqualTo(1);
        assertThat(statements(() -> db.author().upsertAllByEmail(authors(numbers))))
                .isEqualTo(1);
        assertThat(db.author().count()).isEqualTo(2_000);
    }

    @Test
    void upsertAllGivesRowsInTheOrderOfTheirInputs() {
        List<Author> old = db.author().insertAll(authors(1, 2, 3));
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, 300).boxed().toList());
        Collections.shuffle(numbers, new Random(1));

        List<Author> rows = db.author()
                .upsertAllByEmail(numbers.stream()
                        .map(i -> i % 2 == 0 ? NewAuthor.email("mail" + i).name("new") : NewAuthor.email("mail" + i))
                        .toList());

        assertThat(rows)
                .extracting(Author::email)
                .containsExactlyElementsOf(numbers.stream().map(i -> "mail" + i).toList());
        assertThat(db.author().get(old.get(0).id()).name()).as("not set").isEqualTo("name1");
        assertThat(db.author().get(old.get(1).id()).name()).isEqualTo("new");
        assertThat(db.author().list()).containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void upsertAllTakesMoreRowsThanAStatement() {
        int[] numbers = IntStream.range(0, 40_000).toArray();
        List<Author> authors = new ArrayList<>();

        assertThat(statements(() -> authors.addAll(db.author().upsertAllByEmail(authors(numbers)))))
                .isLessThan(5);
        assertThat(authors)
                .extracting(Author::email)
                .containsExactlyElementsOf(
                        IntStream.of(numbers).mapToObj(i -> "mail" + i).toList());
    }

    @Test
    void upsertAllIsOneStatementForEachSetOfColumns() {
        List<NewAuthor> inputs = List.of(
                NewAuthor.email("a").name("x"),
                NewAuthor.email("b"),
                NewAuthor.email("c").name("y"),
                NewAuthor.email("d"));

        assertThat(statements(() -> db.author().upsertAllByEmail(inputs))).isEqualTo(2);
        assertThat(statements(() -> db.author().upsertAllByEmail(inputs.subList(0, 1))))
                .isEqualTo(1);
        assertThat(statements(() -> db.author().upsertAllByEmail(List.of()))).isZero();
    }

    @Test
    void upsertAllDoesWhatUpsertDoes() {
        Author author = db.author().insert(NewAuthor.email("a"));
        Post old = db.post()
                .insert(NewPost.authorId(author.id()).slug("s").title("old").stars(3));

        List<Post> posts = db.post()
                .upsertAllByAuthorIdAndSlug(List.of(
                        NewPost.authorId(author.id()).slug("t").title("new"),
                        NewPost.authorId(author.id()).slug("s").title("changed")));

        assertThat(posts.get(1).id()).isEqualTo(old.id());
        assertThat(posts.get(1).title()).isEqualTo("changed");
        assertThat(posts.get(1).stars()).isEqualTo(3);
        assertThat(posts.get(1).version()).isEqualTo(1);
        assertThat(posts.get(1).createdAt()).isEqualTo(old.createdAt());
        assertThat(posts.get(0).version()).isZero();
        assertThat(db.post().orderBy(POST.slug.desc()).list()).isEqualTo(posts);
    }

    @Test
    void upsertAllByAnIdThatIsMadeHere() {
        Author author = db.author().insert(NewAuthor.email("a"));
        List<Post> posts = db.post()
                .insertAll(List.of(
                        NewPost.authorId(author.id()).slug("a"),
                        NewPost.authorId(author.id()).slug("b")));

        List<Post> again = db.post()
                .upsertAllById(List.of(
                        NewPost.authorId(author.id()).slug("c"),
                        NewPost.authorId(author.id()).slug("B").id(posts.get(1).id()),
                        NewPost.authorId(author.id()).slug("d")));

        assertThat(again).extracting(Post::slug).containsExactly("c", "B", "d");
        assertThat(again.get(1).id()).isEqualTo(posts.get(1).id());
        assertThat(db.post().count()).isEqualTo(4);
    }

    @Test
    void upsertAllRefusesAKeyTwiceBeforeItWrites() {
        log.clear();
        assertThatThrownBy(() -> db.author().upsertAllByEmail(authors(1, 2, 1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(
                        "Inputs number 0 and 2 of upsertAll have the same key, email = \"mail1\": nothing was written.");
        assertThat(log).noneMatch(sql -> sql.startsWith("INSERT"));
        assertThat(db.author().exists()).isFalse();
    }

    @Test
    void upsertAllIsAllOrNothing() {
        Author author = db.author().insert(NewAuthor.email("a"));
        Post post = db.post().insert(NewPost.authorId(author.id()).slug("s").title("old"));

        assertThatThrownBy(() -> db.post()
                        .upsertAllByAuthorIdAndSlug(List.of(
                                NewPost.authorId(author.id()).slug("s").title("new"),
                                NewPost.authorId(author.id()).slug("t").id(post.id()))))
                .isInstanceOf(UniqueViolationException.class);
        assertThat(db.post().one()).isEqualTo(post);
    }

    @Test
    @SuppressWarnings("NullAway") // callers need not check for null
    void nullIsNamedByItsNumber() {
        List<NewAuthor> inputs = Arrays.asList(NewAuthor.email("a"), null);

        assertThatThrownBy(() -> db.author().insertAllNew(inputs))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("number 1");
        assertThatThrownBy(() -> db.author().upsertAllByEmail(inputs))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("number 1");
        assertThat(db.author().exists()).isFalse();
    }
}
