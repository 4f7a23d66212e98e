package dev.relata.it.guide;

import static dev.relata.it.guide.BlogTables.POST;
import static dev.relata.it.guide.BlogTables.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.jdbi.Condition;
import dev.relata.jdbi.Cursor;
import dev.relata.jdbi.Page;
import dev.relata.jdbi.Selection;
import dev.relata.jdbi.SqlArgument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** docs/guide/queries.md. */
@SuppressWarnings("UnusedVariable")
final class Queries extends Snippets {

    Queries(Jdbi jdbi, Runnable end) {
        super(jdbi, end);
    }

    void find() {
        Optional<User> user = db.user().find(1);
        Optional<User> ann = db.user().findByEmail("ann@example.com"); // one for each @Unique
        Optional<Post> post = db.post().findByAuthorIdAndSlug(1, "hello"); // compound ones too
        User ben = db.user().get(2); // or RowNotFoundException
        then();
        assertThat(user).isEqualTo(ann);
        assertThat(post).isPresent();
        assertThat(ben.email()).isEqualTo("ben@example.com");
    }

    void where() {
        List<Post> posts = db.post()
                .where(POST.published
                        .isTrue()
                        .and(POST.title.containsIgnoreCase("HEL").or(POST.price.gt(new BigDecimal("5")))))
                .list();
        then();
        assertThat(posts).hasSize(1);
    }

    void optionalConditions() {
        String title = ""; // what a user typed, or not
        boolean publishedOnly = true;

        List<Condition<Post>> conditions = new ArrayList<>();
        if (!title.isBlank()) {
            conditions.add(POST.title.contains(title));
        }
        if (publishedOnly) {
            conditions.add(POST.published.isTrue());
        }
        List<Post> posts = db.post().where(Condition.allOf(conditions)).list();
        then();
        assertThat(posts).hasSize(1);
    }

    void lists() {
        List<Post> some = db.post().where(POST.id.in(1, 2, 3)).list();
        List<Post> none = db.post().where(POST.id.in(List.of())).list(); // an empty list is in no row
        then();
        assertThat(some).hasSize(2);
        assertThat(none).isEmpty();
    }

    void nulls() {
        List<Post> unedited = db.post().where(POST.editorId.isNull()).list();
        List<Post> byOther = db.post().where(POST.editorId.ne(1L)).list(); // not those without an editor
        List<Post> notByFirst =
                db.post().where(POST.editorId.ne(1L).or(POST.editorId.isNull())).list();
        then();
        assertThat(unedited).hasSize(1);
        assertThat(byOther).hasSize(1);
        assertThat(notByFirst).hasSize(2);
    }

    void results() {
        List<Post> all = db.post().orderBy(POST.title.asc()).list();
        Optional<Post> first = db.post().orderBy(POST.title.asc()).first();
        Post only = db.post().where(POST.slug.eq("hello")).one(); // or an exception: none, or too many
        long count = db.post().where(POST.published.isTrue()).count();
        boolean any = db.post().where(POST.published.isTrue()).exists();
        then();
        assertThat(first).contains(all.get(0));
        assertThat(only.slug()).isEqualTo("hello");
        assertThat(count).isEqualTo(1);
        assertThat(any).isTrue();
    }

    void after() {
        List<Post> page = db.post().orderBy(POST.title.asc()).limit(1).list();
        Post last = page.get(page.size() - 1);
        List<Post> next =
                db.post().orderBy(POST.title.asc()).after(last).limit(1).list();
        then();
        assertThat(page).extracting(Post::title).containsExactly("A draft");
        assertThat(next).extracting(Post::title).containsExactly("Hello");
    }

    void cursors() {
        Selection<Post> newest = db.post().orderBy(POST.price.desc(), POST.title.asc());
        Page<Post> first = newest.page(1);
        String token = first.next().orElseThrow().toString(); // for a link to the next page
        Page<Post> second = newest.page(1, Cursor.parse(token));
        boolean more = second.hasNext();
        then();
        assertThat(first.rows()).extracting(Post::slug).containsExactly("hello");
        assertThat(second.rows()).extracting(Post::slug).containsExactly("draft");
        assertThat(more).isFalse();
    }

    void aggregates() {
        Optional<BigDecimal> dearest = db.post().where(POST.published.isTrue()).get(POST.price.max());
        Optional<BigDecimal> total = db.post().get(POST.price.sum()); // exact
        long authors = db.post().get(POST.authorId.countDistinct());
        then();
        assertThat(dearest).contains(new BigDecimal("9.90"));
        assertThat(total).contains(new BigDecimal("9.90"));
        assertThat(authors).isEqualTo(1);
    }

    void groups() {
        record AuthorTotal(String email, long posts, BigDecimal total) {}

        List<AuthorTotal> totals = db.post()
                .groupBy(POST.author.get(USER.email))
                .having(POST.count().ge(2))
                .orderBy(POST.price.sum().desc())
                .into(AuthorTotal::new, POST.author.get(USER.email), POST.count(), POST.price.sum());
        then();
        assertThat(totals).containsExactly(new AuthorTotal("ann@example.com", 2, new BigDecimal("9.90")));
    }

    void rawCondition() {
        int most = 5;
        List<Post> brief = db.post()
                .where(POST.published.isTrue().and(Condition.sql("length({}) <= {}", POST.title, SqlArgument.of(most))))
                .list();
        then();
        assertThat(brief).extracting(Post::title).containsExactly("Hello");
    }

    void stream() {
        long letters = db.post().where(POST.published.isTrue()).stream(
                posts -> posts.mapToLong(post -> post.title().length()).sum());
        then();
        assertThat(letters).isEqualTo(5);
        long counted = db.user().stream(Stream::count);
        assertThat(counted).isEqualTo(2);
    }

    void jdbiQueries() {
        List<User> users = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT u.* FROM users u JOIN post p ON p.author_id = u.id WHERE p.slug = :slug")
                .bind("slug", "hello")
                .mapTo(User.class)
                .list());
        then();
        assertThat(users).extracting(User::email).containsExactly("ann@example.com");
        assertThat(db.user().where(USER.email.eq("x")).list()).isEmpty();
    }
}
