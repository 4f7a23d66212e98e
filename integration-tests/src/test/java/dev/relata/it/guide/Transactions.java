package dev.relata.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.jdbi.UniqueViolationException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** docs/guide/transactions.md. */
@SuppressWarnings("UnusedVariable")
final class Transactions extends Snippets {

    Transactions(Jdbi jdbi, Runnable end) {
        super(jdbi, end);
    }

    void inTransaction() {
        Post post = db.inTransaction(tx -> {
            User cay = tx.user().insert(NewUser.email("cay@example.com"));
            return tx.post().insert(NewPost.slug("first").title("First").authorId(cay.id()));
        });
        then();
        assertThat(db.user().find(post.authorId())).isPresent();
    }

    void rollback() {
        try {
            db.useTransaction(tx -> {
                tx.post().deleteAll();
                throw new IllegalStateException("on second thought");
            });
        } catch (IllegalStateException e) {
            // rolled back: the posts are still there
        }
        then();
        assertThat(db.post().count()).isEqualTo(2);
    }

    void savepoint() {
        db.useTransaction(tx -> {
            tx.user().insert(NewUser.email("cay@example.com"));
            try {
                tx.useTransaction(inner -> inner.user().insert(NewUser.email("ann@example.com")));
            } catch (UniqueViolationException e) {
                // only the inner work is undone: the transaction goes on
            }
            tx.tag().insert(NewTag.name("new"));
        });
        then();
        assertThat(db.user().count()).isEqualTo(3);
        assertThat(db.tag().count()).isEqualTo(3);
    }

    void readOnly() {
        long difference = db.readOnly(tx -> {
            List<Post> posts = tx.post().list();
            return tx.post().count() - posts.size(); // 0: both reads see one snapshot
        });
        then();
        assertThat(difference).isZero();
    }

    void jdbiTransaction() {
        jdbi.useTransaction(handle -> {
            handle.execute("UPDATE post SET published = ? WHERE slug = ?", true, "draft");
            new BlogDatabase(handle).tag().insert(NewTag.name("published"));
        });
        then();
        assertThat(db.post().get(2).published()).isTrue();
    }
}
