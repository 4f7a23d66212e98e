package dev.relata.it.crud;

import static dev.relata.it.crud.CrudTables.AUTHOR;
import static dev.relata.it.crud.CrudTables.COUNTER;
import static dev.relata.it.crud.CrudTables.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.RowNotFoundException;
import dev.relata.jdbi.StaleVersionException;
import dev.relata.jdbi.UniqueViolationException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rows are changed by patch, as a whole, or together; never over a change that was not seen. */
@OnEachDatabase
class UpdateTest {

    private final SettableClock clock = new SettableClock();
    private final CrudDatabase db;
    private final Author author;
    private final Post post;

    UpdateTest(TestDatabase database) {
        db = new CrudDatabase(database.with(clock, CrudDatabase::createSchema));
        author = db.author().insert(NewAuthor.email("a").name("Ann"));
        post = db.post().insert(NewPost.authorId(author.id()).slug("s").stars(3).teaser("t"));
        clock.advance(Duration.ofSeconds(1));
    }

    @Test
    void aPatchWritesWhatWasSetAndNothingElse() {
        Post updated = db.post().update(post.id(), new PostPatch().title("new"));

        assertThat(updated)
                .isEqualTo(new Post(
                        post.id(),
                        post.authorId(),
                        "s",
                        "new",
                        3,
                        Optional.of("t"),
                        post.createdAt(),
                        post.createdAt().plusSeconds(1),
                        1,
                        post.author()));
        assertThat(db.post().get(post.id())).isEqualTo(updated);
    }

    @Test
    void setToNullIsNotUnset() {
        Post updated = db.post().update(post.id(), new PostPatch().stars(null).teaser(Optional.empty()));

        assertThat(updated.stars()).isNull();
        assertThat(updated.teaser()).isEmpty();
        assertThat(db.author().update(author.id(), new AuthorPatch()).name()).isEqualTo("Ann");
        assertThat(db.author().update(author.id(), new AuthorPatch().name(null)).name())
                .isNull();
    }

    @Test
    void theLastOfTwoSettingsCounts() {
        assertThat(db.post()
                        .update(post.id(), new PostPatch().stars(1).stars(null).stars(2))
                        .stars())
                .isEqualTo(2);
    }

    @Test
    void anEmptyPatchWritesNothing() {
        assertThat(db.post().update(post.id(), new PostPatch())).isEqualTo(post);
        assertThat(db.post().update(post, new PostPatch())).isEqualTo(post);
        assertThat(db.post().updateAll(new PostPatch())).isBetween(0, 1);
        assertThat(db.post().get(post.id())).isEqualTo(post);
        assertThatThrownBy(() -> db.post().update(new UUID(0, 0), new PostPatch()))
                .isInstanceOf(RowNotFoundException.class);
    }

    @Test
    void aWholeRowIsWrittenButForWhatIsGenerated() {
        Author other = db.author().insert(NewAuthor.email("b"));

        Post updated = db.post()
                .update(new Post(
                        post.id(),
                        other.id(),
                        "x",
                        "y",
                        null,
                        Optional.empty(),
                        Instant.EPOCH,
                        Instant.EPOCH,
                        0,
                        post.author()));

        assertThat(updated)
                .isEqualTo(new Post(
                        post.id(),
                        other.id(),
                        "x",
                        "y",
                        null,
                        Optional.empty(),
                        post.createdAt(),
                        post.createdAt().plusSeconds(1),
                        1,
                        post.author()));
        assertThat(db.post().get(post.id())).isEqualTo(updated);
    }

    @Test
    void aRowThatSomebodyChangedIsRefused() {
        Post seen = db.post().update(post, new PostPatch().title("first"));

        assertThatThrownBy(() -> db.post().update(post, new PostPatch().title("second")))
                .isInstanceOf(StaleVersionException.class)
                .hasMessageContaining("`Post`");
        assertThatThrownBy(() -> db.post().update(post)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> db.post().update(post, new PostPatch())).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> db.post().delete(post)).isInstanceOf(StaleVersionException.class);

        assertThat(db.post().one()).isEqualTo(seen);
        assertThat(db.post().update(seen).version()).isEqualTo(2);
        assertThat(db.post().update(post.id(), new PostPatch().title("by id")).version())
                .isEqualTo(3);
    }

    @Test
    void aRowThatIsGoneIsNotFound() {
        db.post().delete(post.id());

        assertThatThrownBy(() -> db.post().update(post)).isInstanceOf(RowNotFoundException.class);
        assertThatThrownBy(() -> db.post().update(post, new PostPatch().title("x")))
                .isInstanceOf(RowNotFoundException.class);
        assertThatThrownBy(() -> db.post().update(post.id(), new PostPatch().title("x")))
                .isInstanceOf(RowNotFoundException.class)
                .hasMessageContaining(post.id().toString());
        assertThat(db.post().delete(post)).isFalse();
        assertThat(db.post().delete(post.id())).isFalse();
    }

    @Test
    void modelsWithoutAVersionAreNotCompared() {
        db.author().update(author, new AuthorPatch().name("first"));

        assertThat(db.author().update(author, new AuthorPatch().name("second")).name())
                .isEqualTo("second");
        assertThat(db.author().update(author)).isEqualTo(author);
    }

    @Test
    void versionsOfSixtyFourBits() {
        Counter counter = db.counter().insert(NewCounter.name("c").value(5));

        assertThat(counter.version()).isZero();
        assertThat(db.counter().update(counter).version()).isEqualTo(1);
        assertThatThrownBy(() -> db.counter().update(counter)).isInstanceOf(StaleVersionException.class);
        assertThat(db.counter().where(COUNTER.version.eq(1)).exists()).isTrue();
    }

    @Test
    void rowsAreUpdatedTogether() {
        db.post().insert(NewPost.authorId(author.id()).slug("2").stars(3));
        db.post().insert(NewPost.authorId(author.id()).slug("3"));
        clock.advance(Duration.ofSeconds(1));

        int updated = db.post().where(POST.stars.eq(3)).update(new PostPatch().stars(4));

        assertThat(updated).isEqualTo(2);
        assertThat(db.post().where(POST.stars.eq(4)).list())
                .extracting(Post::version)
                .containsOnly(1);
        assertThat(db.post()
                        .where(POST.updatedAt.eq(post.createdAt().plusSeconds(2)))
                        .count())
                .isEqualTo(2);
        assertThat(db.post().updateAll(new PostPatch().stars(null))).isEqualTo(3);
        assertThat(db.post().where(POST.stars.isNull()).count()).isEqualTo(3);
        assertThat(db.post().where(POST.slug.eq("nobody")).update(new PostPatch().stars(1)))
                .isZero();
    }

    @Test
    void aPatchThatBreaksAUniqueChangesNothing() {
        db.author().insert(NewAuthor.email("b"));

        assertThatThrownBy(() -> db.author().updateAll(new AuthorPatch().email("c")))
                .isInstanceOf(UniqueViolationException.class);
        assertThatThrownBy(() ->
                        db.author().update(author, new AuthorPatch().email("b").name("x")))
                .isInstanceOf(UniqueViolationException.class);

        assertThat(db.author().orderBy(AUTHOR.email.asc()).list())
                .extracting(Author::email)
                .containsExactly("a", "b");
        assertThat(db.author().get(author.id())).isEqualTo(author);
    }
}
