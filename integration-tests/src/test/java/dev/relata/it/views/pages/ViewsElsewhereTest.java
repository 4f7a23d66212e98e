package dev.relata.it.views.pages;

import static dev.relata.it.views.MagazineTables.AUTHOR;
import static dev.relata.it.views.pages.FrontView.FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.it.views.Author;
import dev.relata.it.views.Home;
import dev.relata.it.views.Kind;
import dev.relata.it.views.Line;
import dev.relata.it.views.MagazineDatabase;
import dev.relata.it.views.NewAuthor;
import java.math.BigDecimal;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Views need not be where their models are. */
@OnEachDatabase
class ViewsElsewhereTest {

    private final MagazineDatabase db;

    ViewsElsewhereTest(TestDatabase database) {
        Jdbi jdbi = database.empty();
        MagazineDatabase.createSchema(jdbi);
        db = new MagazineDatabase(jdbi);
    }

    @Test
    void viewOfAnotherPackageIsReadLikeAnyOther() {
        Home home = new Home("Rome", Optional.empty());
        Author ann = db.author()
                .insert(NewAuthor.name("Ann")
                        .home(home)
                        .articles(
                                article -> article.title("Short")
                                        .kind(Kind.ESSAY)
                                        .fee(BigDecimal.ONE)
                                        .words(10),
                                article -> article.title("Long")
                                        .kind(Kind.ESSAY)
                                        .fee(BigDecimal.ONE)
                                        .words(1_000)));
        db.author().insert(NewAuthor.name("Ben").home(home));

        Front front = db.author().as(FRONT).where(AUTHOR.id.eq(ann.id())).one();

        assertThat(front.longest()).extracting(Line::headline).containsExactly("Long");
        assertThat(front.titles()).containsExactlyInAnyOrder("Long", "Short");
        assertThat(front.longest()).extracting(Line::city).containsExactly("Rome");
        assertThat(front).isEqualTo(new Front(ann.id(), "Ann", home, front.longest(), front.titles(), 2));
        assertThat(db.author().as(FRONT).orderBy(AUTHOR.name.desc()).list())
                .extracting(Front::written)
                .containsExactly(0, 2);
    }
}
