package dev.relata.it.guide;

import static dev.relata.it.guide.BlogTables.POST;
import static dev.relata.it.guide.BlogTables.TAG;
import static dev.relata.it.guide.BlogTables.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.RelationNotLoadedException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** docs/guide/relations.md. */
@SuppressWarnings("UnusedVariable")
final class Relations extends Snippets {

    Relations(Jdbi jdbi, Runnable end) {
        super(jdbi, end);
    }

    void notLoaded() {
        Post post = db.post().get(1);
        long authorId = post.authorId(); // the key is a plain column, always there
        boolean loaded = post.author().isLoaded(); // false: nobody asked for the author
        then();
        assertThat(loaded).isFalse();
        assertThatThrownBy(() -> post.author().get())
                .isInstanceOf(RelationNotLoadedException.class)
                .hasMessage("`Post.author` is not loaded; include(POST.author) loads it");
    }

    void include() {
        Post post = db.post().get(1, POST.author, POST.editor);
        String email = post.author().get().email(); // One: the row
        String editor = post.editor().get().map(User::email).orElse("nobody"); // Maybe: an Optional
        then();
        assertThat(email).isEqualTo("ann@example.com");
        assertThat(editor).isEqualTo("ben@example.com");
    }

    void includeMany() {
        List<User> users = db.user()
                .include(
                        USER.profile,
                        USER.posts
                                .where(POST.published.isTrue())
                                .orderBy(POST.title.asc())
                                .limit(3))
                .orderBy(USER.email.asc())
                .list();
        List<Post> published = users.get(0).posts().get(); // Many: a list, never null
        then();
        assertThat(published).extracting(Post::slug).containsExactly("hello");
        assertThat(users.get(1).posts().get()).isEmpty();
    }

    void includeTree() {
        User ann = db.user()
                .where(USER.email.eq("ann@example.com"))
                .include(USER.posts.include(POST.tags.orderBy(TAG.name.asc()), POST.editor.include(USER.profile)))
                .one();
        then();
        assertThat(ann.posts().get()).allMatch(post -> post.tags().isLoaded());
    }

    void someEveryNone() {
        List<User> published =
                db.user().where(USER.posts.some(POST.published.isTrue())).list();
        List<User> onlyPublished =
                db.user().where(USER.posts.every(POST.published.isTrue())).list();
        List<User> silent = db.user().where(USER.posts.none()).list();
        then();
        assertThat(published).extracting(User::email).containsExactly("ann@example.com");
        assertThat(onlyPublished).extracting(User::email).containsExactly("ben@example.com");
        assertThat(silent).isEqualTo(onlyPublished);
    }

    void isAndAbsent() {
        List<Post> annsPosts =
                db.post().where(POST.author.is(USER.email.startsWith("ann"))).list();
        List<Post> edited = db.post().where(POST.editor.exists()).list();
        List<Post> unedited = db.post().where(POST.editor.absent()).list();
        then();
        assertThat(annsPosts).hasSize(2);
        assertThat(edited).extracting(Post::slug).containsExactly("hello");
        assertThat(unedited).extracting(Post::slug).containsExactly("draft");
    }

    void countAndOrder() {
        List<User> busy = db.user().where(USER.posts.count().ge(2)).list();
        List<User> busiest = db.user()
                .orderBy(USER.posts.count().desc(), USER.email.asc())
                .limit(10)
                .list();
        List<Post> byAuthor =
                db.post().orderBy(POST.author.get(USER.email).asc()).list();
        then();
        assertThat(busy).extracting(User::email).containsExactly("ann@example.com");
        assertThat(busiest).extracting(User::email).containsExactly("ann@example.com", "ben@example.com");
        assertThat(byAuthor).hasSize(2);
    }
}
