package dev.relata.it.graph;

import static dev.relata.it.graph.GraphsTables.LABEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.RowNotFoundException;
import dev.relata.jdbi.UniqueViolationException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rows that are inserted as related rows of one that exists. */
@OnEachDatabase
class CreateTest {

    private final GraphsDatabase db;
    private final Writer ann;

    CreateTest(TestDatabase database) {
        db = new GraphsDatabase(database.with(GraphsDatabase::createSchema));
        ann = db.writer().insert(NewWriter.email("ann"));
    }

    @Test
    void childrenGetTheKeyOfTheirParent() {
        List<Article> articles = db.writer()
                .articles(ann.id())
                .create(
                        article -> article.slug("a").title("A").remarks(remark -> remark.text("first")),
                        article -> article.slug("b").title("B"));

        assertThat(articles).extracting(Article::slug).containsExactly("a", "b");
        assertThat(articles).extracting(Article::writerId).containsOnly(ann.id());
        assertThat(articles.get(0).remarks().get()).extracting(Remark::text).containsExactly("first");
        assertThat(db.writer().articles(ann.id()).count()).isEqualTo(2);
    }

    @Test
    void rowsOfAJoinTableAreConnected() {
        Article article = article();

        List<Label> labels =
                db.article().labels(article.id()).create(label -> label.name("x"), label -> label.name("y"));

        assertThat(db.article().labels(article.id()).orderBy(LABEL.name.asc()).list())
                .isEqualTo(labels);
    }

    @Test
    void oneRowIsConnectedOnEitherSide() {
        Article article = article();

        Portrait portrait = db.writer().portrait(ann.id()).create(row -> row.file("ann.png"));
        Writer editor = db.article().editor(article.id()).create(NewWriter.email("ben"));

        assertThat(db.writer().portrait(ann.id()).get()).isEqualTo(portrait);
        assertThat(db.article().editor(article.id()).find()).contains(editor);
        assertThatThrownBy(() -> db.writer().portrait(ann.id()).create(row -> row.file("again.png")))
                .isInstanceOf(UniqueViolationException.class);
    }

    @Test
    void nothingIsWrittenForARowThatDoesNotExist() {
        assertThatThrownBy(() -> db.writer()
                        .articles(-1)
                        .create(article -> article.slug("a").title("A")))
                .isInstanceOf(RowNotFoundException.class)
                .hasMessageContaining("`Writer` with");
        assertThatThrownBy(() -> db.article().editor(new UUID(0, 0)).create(NewWriter.email("ben")))
                .isInstanceOf(RowNotFoundException.class);
        assertThatThrownBy(() -> db.writer().articles(ann.id()).create((NewArticle.UnderWriter) null))
                .isInstanceOf(InvalidValueException.class);
        assertThat(db.article().count()).isZero();
        assertThat(db.writer().count()).isEqualTo(1);
    }

    private Article article() {
        return db.article().insert(NewArticle.slug("a").title("A").writerId(ann.id()));
    }
}
