package dev.relata.it.crud;

import static dev.relata.it.crud.CrudTables.POST;
import static dev.relata.it.crud.CrudTables.RECEIPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.Condition;
import dev.relata.jdbi.UniqueViolationException;
import dev.relata.jdbi.UpdatableRows;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rows that are inserted or updated, whichever it takes; and rows that go. */
@OnEachDatabase
class UpsertAndDeleteTest {

    private final SettableClock clock = new SettableClock();
    private final CrudDatabase db;
    private final Author author;

    UpsertAndDeleteTest(TestDatabase database) {
        db = new CrudDatabase(database.with(clock, CrudDatabase::createSchema));
        author = db.author().insert(NewAuthor.email("a").name("Ann"));
    }

    @Test
    void anUpsertInserts() {
        Post post = db.post()
                .upsertByAuthorIdAndSlug(
                        NewPost.authorId(author.id()).slug("s").stars(1).id(new UUID(1, 1)));

        assertThat(post.id()).isEqualTo(new UUID(1, 1));
        assertThat(post.title()).isEqualTo("untitled");
        assertThat(post.version()).isZero();
        assertThat(db.post().one()).isEqualTo(post);
    }

    @Test
    void anUpsertUpdatesWhatWasSetAndNothingElse() {
        Post before = db.post()
                .insert(NewPost.authorId(author.id())
                        .slug("s")
                        .title("t")
                        .stars(1)
                        .teaser("x"));
        clock.advance(Duration.ofSeconds(5));

        Post after = db.post()
                .upsertByAuthorIdAndSlug(NewPost.authorId(author.id()).slug("s").stars(null));

        assertThat(after)
                .isEqualTo(new Post(
                        before.id(),
                        before.authorId(),
                        "s",
                        "t",
                        null,
                        before.teaser(),
                        before.createdAt(),
                        before.createdAt().plusSeconds(5),
                        1,
                        before.author()));
        assertThat(db.post().one()).isEqualTo(after);
    }

    @Test
    void anUpsertNeverChangesWhatIsGenerated() {
        Post before = db.post().insert(NewPost.authorId(author.id()).slug("s"));

        Post after = db.post()
                .upsertByAuthorIdAndSlug(NewPost.authorId(author.id())
                        .slug("s")
                        .id(new UUID(9, 9))
                        .createdAt(Instant.EPOCH)
                        .title("new"));

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.createdAt()).isEqualTo(before.createdAt());
        assertThat(after.title()).isEqualTo("new");
    }

    @Test
    void anUpsertOfNothingButItsKeyGivesTheRow() {
        Author again = db.author().upsertByEmail(NewAuthor.email("a"));
        assertThat(again).isEqualTo(author);

        Author other = db.author().upsertByEmail(NewAuthor.email("b"));
        assertThat(other.id()).isNotEqualTo(author.id());
        assertThat(db.author().count()).isEqualTo(2);
    }

    @Test
    void anUpsertByAGivenId() {
        Counter counter = db.counter().upsertByName(NewCounter.name("c").value(1));
        Counter raised = db.counter().upsertByName(NewCounter.name("c").value(2));

        assertThat(counter.version()).isZero();
        assertThat(raised).isEqualTo(new Counter("c", 2, 1));
    }

    @Test
    void anUpsertThatMeetsAnotherKeyThrows() {
        Post post = db.post().insert(NewPost.authorId(author.id()).slug("s"));

        assertThatThrownBy(() -> db.post()
                        .upsertByAuthorIdAndSlug(
                                NewPost.authorId(author.id()).slug("other").id(post.id())))
                .isInstanceOf(UniqueViolationException.class);
        assertThat(db.post().one()).isEqualTo(post);
    }

    @Test
    void deletes() {
        Post one = db.post().insert(NewPost.authorId(author.id()).slug("1").stars(1));
        Post two = db.post().insert(NewPost.authorId(author.id()).slug("2").stars(1));
        Post three = db.post().insert(NewPost.authorId(author.id()).slug("3").stars(2));

        assertThat(db.post().delete(one.id())).isTrue();
        assertThat(db.post().delete(one.id())).isFalse();
        assertThat(db.post().where(POST.stars.eq(1)).delete()).isEqualTo(1);
        assertThat(db.post().find(two.id())).isEmpty();
        assertThat(db.post().delete(three)).isTrue();
        db.post().insert(NewPost.authorId(author.id()).slug("1"));
        assertThat(db.post().deleteAll()).isEqualTo(1);
        assertThat(db.post().deleteAll()).isZero();
        db.post().insert(NewPost.authorId(author.id()).slug("1"));
        assertThat(db.author().delete(author)).isTrue();
        assertThat(db.post().exists()).isFalse();
    }

    @Test
    void permanentModelsCannotBeDeleted() throws NoSuchMethodException {
        UUID token = new UUID(1, 2);
        Receipt receipt = db.receipt().insert(NewReceipt.token(token).cents(100));

        assertThat(db.receipt()
                        .upsertByToken(NewReceipt.token(token).cents(200))
                        .id())
                .isEqualTo(receipt.id());
        assertThat(db.receipt().where(RECEIPT.cents.eq(200)).update(new ReceiptPatch().cents(300)))
                .isEqualTo(1);
        assertThat(Arrays.stream(ReceiptDao.class.getMethods()).map(Method::getName))
                .doesNotContain("delete", "deleteAll");
        assertThat(ReceiptDao.class.getMethod("where", Condition.class).getReturnType())
                .isEqualTo(UpdatableRows.class);
    }
}
