package dev.relata.it.guide;

import static dev.relata.it.guide.BlogTables.POST;
import static dev.relata.it.guide.BlogTables.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.jdbi.StaleVersionException;
import dev.relata.jdbi.UniqueViolationException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** docs/guide/writing.md. */
@SuppressWarnings("UnusedVariable")
final class Writing extends Snippets {

    Writing(Jdbi jdbi, Runnable end) {
        super(jdbi, end);
    }

    void insert() {
        User cay = db.user().insert(NewUser.email("cay@example.com").name("Cay"));
        Post post = db.post().insert(NewPost.slug("first").title("First").authorId(cay.id()));
        then();
        assertThat(post.published()).isFalse();
        assertThat(post.version()).isZero();
        assertThat(db.post().get(post.id())).isEqualTo(post);
    }

    void insertAll() {
        List<Tag> tags = db.tag()
                .insertAll(
                        Stream.of("jdbi", "records", "sqlite").map(NewTag::name).toList());
        then();
        assertThat(tags).extracting(Tag::name).containsExactly("jdbi", "records", "sqlite");
    }

    void nested() {
        User cay = db.user()
                .insert(NewUser.email("cay@example.com")
                        .profile(profile -> profile.bio("draws"))
                        .posts(
                                post -> post.slug("a").title("A").tags(tag -> tag.name("new")),
                                post -> post.slug("b").title("B").published(true)));
        List<Post> posts = cay.posts().get(); // what was inserted with it is loaded
        then();
        assertThat(posts).extracting(Post::slug).containsExactly("a", "b");
        assertThat(posts.get(0).tags().get()).extracting(Tag::name).containsExactly("new");
        assertThat(cay.profile().get().orElseThrow().userId()).isEqualTo(cay.id());
    }

    void nestedFromList() {
        List<String> titles = List.of("One", "Two", "Three");
        User cay = db.user()
                .insert(NewUser.email("cay@example.com")
                        .posts(
                                titles,
                                (post, title) -> post.slug(title.toLowerCase(Locale.ROOT))
                                        .title(title)));
        then();
        assertThat(cay.posts().get()).hasSize(3);
    }

    void nestedExisting() {
        Post post = db.post()
                .insert(NewPost.slug("tagged")
                        .title("Tagged")
                        .authorByEmail("ann@example.com") // in place of .authorId(..)
                        .tagIds(1)
                        .tagsByName("sql"));
        then();
        assertThat(post.authorId()).isEqualTo(1);
        assertThat(db.post().get(post.id(), POST.tags).tags().get()).hasSize(2);
    }

    void patch() {
        Post renamed = db.post().update(1, new PostPatch().title("Hello again"));
        Post unedited =
                db.post().update(1, new PostPatch().editorId(Optional.empty())); // null is a value; unset is not
        Post same = db.post().update(1, new PostPatch()); // writes nothing
        then();
        assertThat(renamed.version()).isEqualTo(1);
        assertThat(unedited.editorId()).isEmpty();
        assertThat(same).isEqualTo(unedited);
    }

    void optimistic() {
        Post read = db.post().get(1);
        db.post().update(1, new PostPatch().price(new BigDecimal("12.00"))); // somebody else was faster
        try {
            Post written = db.post().update(read, new PostPatch().published(false));
        } catch (StaleVersionException e) {
            // nothing was written: read it again, and decide again
        }
        then();
        assertThat(db.post().get(1).published()).isTrue();
    }

    void updateWhere() {
        int published = db.post()
                .where(POST.author.is(USER.email.eq("ann@example.com")))
                .update(new PostPatch().published(true));
        int deleted = db.user().where(USER.posts.none().and(USER.edited.none())).delete();
        then();
        assertThat(published).isEqualTo(2);
        assertThat(deleted).isZero();
    }

    void connect() {
        boolean added = db.post().tags(1).connect(1) > 0; // by id; again does nothing
        db.post().tags(1).set(1, 2); // exactly these: what is there already is not touched
        db.post().tags(1).disconnect(2);
        List<Tag> tags = db.post().tags(1).list();
        then();
        assertThat(added).isTrue();
        assertThat(tags).extracting(Tag::name).containsExactly("java");
    }

    void children() {
        db.user().posts(2).connect(1); // moves the post to Ben
        int published = db.user().posts(1).where(POST.published.isFalse()).update(new PostPatch().published(true));
        boolean ended = db.post().editor(1).disconnect();
        then();
        assertThat(published).isEqualTo(1);
        assertThat(ended).isTrue();
        assertThat(db.post().get(1).authorId()).isEqualTo(2);
    }

    void upsert() {
        User ann = db.user().upsertByEmail(NewUser.email("ann@example.com").name("Ann Lee"));
        then();
        assertThat(ann.id()).isEqualTo(1);
        assertThat(ann.name()).contains("Ann Lee");
    }

    void bulkKeys() {
        List<Tag> added = db.tag()
                .insertAllNew(Stream.of("java", "jdbi").map(NewTag::name).toList()); // java is there already
        List<User> users = db.user()
                .upsertAllByEmail(List.of(
                        NewUser.email("ann@example.com").name("Ann Lee"),
                        NewUser.email("cay@example.com").name("Cay")));
        then();
        assertThat(added).extracting(Tag::name).containsExactly("jdbi");
        assertThat(users).extracting(User::id).startsWith(1L);
        assertThat(db.user().count()).isEqualTo(3);
    }

    void violation() {
        try {
            User second = db.user().insert(NewUser.email("ann@example.com"));
        } catch (UniqueViolationException e) {
            boolean taken = e.columns().contains("email");
        }
        then();
        assertThat(db.user().count()).isEqualTo(2);
    }
}
