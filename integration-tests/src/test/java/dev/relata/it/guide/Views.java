package dev.relata.it.guide;

import static dev.relata.it.guide.BlogTables.POST;
import static dev.relata.it.guide.BlogTables.USER;
import static dev.relata.it.guide.PostLineView.POST_LINE;
import static dev.relata.it.guide.UserCardView.USER_CARD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** docs/guide/views.md. */
@SuppressWarnings("UnusedVariable")
final class Views extends Snippets {

    Views(Jdbi jdbi, Runnable end) {
        super(jdbi, end);
    }

    void flat() {
        List<PostLine> lines = db.post()
                .as(POST_LINE)
                .where(POST.published.isTrue())
                .orderBy(POST.title.asc())
                .limit(20)
                .list();
        then();
        assertThat(lines)
                .containsExactly(new PostLine("Hello", "ann@example.com", Optional.of("ben@example.com"), List.of()));
    }

    void nested() {
        UserCard card =
                db.user().as(USER_CARD).where(USER.email.eq("ann@example.com")).one();
        then();
        assertThat(card.postCount()).isEqualTo(2);
        assertThat(card.latest()).extracting(PostLine::title).containsExactly("A draft", "Hello");
    }
}
