package dev.relata.it.views;

import static dev.relata.it.views.Desk_CardView.CARD;
import static dev.relata.it.views.Desk_ShelfView.SHELF;
import static dev.relata.it.views.LineView.LINE;
import static dev.relata.it.views.MagazineTables.ARTICLE;
import static dev.relata.it.views.MagazineTables.AUTHOR;
import static dev.relata.it.views.MagazineTables.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.RowNotFoundException;
import dev.relata.jdbi.TooManyRowsException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What views hold, and how many statements they take. */
@OnEachDatabase
class ViewsTest {

    private static final Instant PRINTED = Instant.parse("2026-01-31T12:00:00Z");

    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final Jdbi jdbi;
    private final MagazineDatabase db;
    private Author ann;
    private Author ben;
    private Article first;

    ViewsTest(TestDatabase database) {
        jdbi = database.watched(log::add);
        MagazineDatabase.createSchema(jdbi);
        db = new MagazineDatabase(jdbi);
    }

    @BeforeEach
    void issue() {
        ann = db.author().insert(NewAuthor.name("Ann").home(new Home("Rome", Optional.of("Via A"))));
        ben = db.author().insert(NewAuthor.name("Ben").home(new Home("Bern", Optional.empty())));
        first = article("First", 100, ann);
        db.biography().insert(NewBiography.text("born in Rome").authorId(ann.id()));
        db.topic().insertAll(List.of(NewTopic.label("art"), NewTopic.label("bread"), NewTopic.label("cats")));
        db.article().update(first.id(), new ArticlePatch().reviewerId(ben.id()).printedAt(PRINTED));
        remark(first, "late", 2);
        remark(first, "soon", 1);
        connect("First", "art");
        connect("First", "bread");
    }

    private Article article(String title, int words, Author author) {
        return db.article()
                .insert(NewArticle.title(title)
                        .kind(Kind.ESSAY)
                        .fee(new BigDecimal("12.50"))
                        .words(words)
                        .authorId(author.id()));
    }

    private Remark remark(Article article, String text, int rank) {
        return db.remark().insert(NewRemark.text(text).rank(rank).articleId(article.id()));
    }

    private void connect(String title, String label) {
        jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO article_topic (article_id, topic_id)"
                        + " SELECT a.id, t.id FROM article a, topic t WHERE a.title = ? AND t.label = ?",
                title,
                label));
    }

    @Test
    void holdsValuesOfTheRowAndOfRowsAroundIt() {
        Line line = db.article().as(LINE).where(ARTICLE.title.eq("First")).one();

        assertThat(line)
                .isEqualTo(new Line(
                        first.id(),
                        "First",
                        Kind.ESSAY,
                        new BigDecimal("12.50"),
                        100,
                        PRINTED,
                        ann.id(),
                        "Ann",
                        "Rome",
                        Optional.of("Via A"),
                        new Home("Rome", Optional.of("Via A")),
                        ben.id(),
                        Optional.of("Ben"),
                        2,
                        2,
                        1,
                        0L));
    }

    @Test
    void whatIsBehindNoRowIsNullOrEmpty() {
        article("Second", 50, ben);

        Line line = db.article().as(LINE).where(ARTICLE.title.eq("Second")).one();

        assertThat(line.printedAt()).isNull();
        assertThat(line.reviewerId()).isNull();
        assertThat(line.reviewer()).isEmpty();
        assertThat(line.byReviewer()).isNull();
        assertThat(line.street()).isEmpty();
        assertThat(line.home()).isEqualTo(new Home("Bern", Optional.empty()));
        assertThat(line.remarks()).isZero();
    }

    @Test
    void nestsRowsAndListsToAnyDepth() {
        Desk.Card card = db.author().as(CARD).where(AUTHOR.name.eq("Ann")).one();

        assertThat(card)
                .isEqualTo(new Desk.Card(
                        ann.id(),
                        "Ann",
                        Optional.of(new Desk.Life("born in Rome", "Ann")),
                        "born in Rome",
                        List.of(new Desk.Page(
                                "First",
                                new Desk.Reader("Ben", List.of()),
                                Optional.of(new Home("Bern", Optional.empty())),
                                List.of(new Desk.Note("soon", "Ann"), new Desk.Note("late", "Ann")),
                                List.of("bread", "art"))),
                        List.of()));
        Desk.Card reviewer = db.author().as(CARD).where(AUTHOR.name.eq("Ben")).one();
        assertThat(reviewer)
                .isEqualTo(new Desk.Card(ben.id(), "Ben", Optional.empty(), null, List.of(), List.of("First")));
    }

    @Test
    void rowThatIsNotThereHasNoLists() {
        article("Second", 50, ann);

        Desk.Page second = db.author()
                .as(CARD)
                .where(AUTHOR.name.eq("Ann"))
                .one()
                .longest()
                .get(1);

        assertThat(second).isEqualTo(new Desk.Page("Second", null, Optional.empty(), List.of(), List.of()));
    }

    @Test
    void limitsEachParentAndBreaksTiesById() {
        List<Article> tied =
                IntStream.range(0, 4).mapToObj(i -> article("Tie" + i, 70, ben)).toList();
        article("Long", 900, ann);
        article("Short", 1, ann);

        List<Desk.Card> cards = db.author().as(CARD).orderBy(AUTHOR.name.asc()).list();

        assertThat(cards)
                .extracting(
                        card -> card.longest().stream().map(Desk.Page::title).toList())
                .containsExactly(
                        List.of("Long", "First"),
                        List.of(tied.get(0).title(), tied.get(1).title()));
    }

    @Test
    void listsThroughAJoinTableAreLimitedForEachRow() {
        article("Another", 5, ben);
        connect("Another", "art");
        connect("Another", "cats");

        List<Desk.Shelf> shelves =
                db.topic().as(SHELF).orderBy(TOPIC.label.asc()).list();

        assertThat(shelves)
                .containsExactly(
                        new Desk.Shelf(List.of(new Desk.Title("Another"))),
                        new Desk.Shelf(List.of(new Desk.Title("First"))),
                        new Desk.Shelf(List.of(new Desk.Title("Another"))));
    }

    @Test
    void leavesOutWhatIsDeletedButSeesWhatIsPointedTo() {
        Remark gone = remark(first, "gone", 0);
        db.remark().delete(gone.id());
        db.biography().where(BiographyTable.BIOGRAPHY.authorId.eq(ann.id())).delete();

        assertThat(db.article().as(LINE).where(ARTICLE.title.eq("First")).one().remarks())
                .isEqualTo(2);
        Desk.Card card = db.author().as(CARD).where(AUTHOR.name.eq("Ann")).one();
        assertThat(card.longest().get(0).remarks()).hasSize(2);
        assertThat(card.biography()).isEmpty();
        assertThat(card.text()).isNull();
    }

    @Test
    void takesOneStatementAndOneMoreForEachListWhateverTheNumberOfRows() {
        for (int size : new int[] {1, 10, 1_000}) {
            List<Author> authors = db.author()
                    .insertAll(IntStream.range(0, size)
                            .mapToObj(i -> NewAuthor.name("Author " + i).home(new Home("X", Optional.empty())))
                            .toList());
            List<Article> articles = db.article()
                    .insertAll(authors.stream()
                            .map(author -> NewArticle.title("T")
                                    .kind(Kind.NEWS)
                                    .fee(BigDecimal.ONE)
                                    .words(1)
                                    .authorId(author.id())
                                    .reviewerId(ben.id()))
                            .toList());
            db.remark()
                    .insertAll(articles.stream()
                            .map(article -> NewRemark.text("r").rank(1).articleId(article.id()))
                            .toList());

            assertThat(statements(() -> db.article().as(LINE).list())).isEqualTo(1);
            assertThat(statements(() -> db.article().as(LINE).count())).isEqualTo(1);
            // The card, its articles, what was reviewed; of the articles the remarks, the topics, the reader's titles.
            assertThat(statements(() -> db.author().as(CARD).list())).isEqualTo(6);
        }
    }

    private int statements(Supplier<?> call) {
        log.clear();
        Object unused = call.get();
        return (int) log.stream()
                .filter(sql -> sql.startsWith("SELECT") || sql.startsWith("WITH"))
                .count();
    }

    @Test
    void selectsAsQueriesOfTheModelDo() {
        article("Second", 50, ben);
        article("Third", 70, ben);

        var lines =
                db.article().as(LINE).orderBy(ARTICLE.author.get(AUTHOR.name).desc(), ARTICLE.words.asc());

        assertThat(lines.list()).extracting(Line::headline).containsExactly("Second", "Third", "First");
        assertThat(lines.limit(1).offset(1).list()).extracting(Line::headline).containsExactly("Third");
        assertThat(lines.first()).map(Line::headline).contains("Second");
        assertThat(lines.where(ARTICLE.author.is(AUTHOR.name.eq("Ben"))).count())
                .isEqualTo(2);
        assertThat(lines.where(ARTICLE.remarks.some()).exists()).isTrue();
        assertThat(db.article().where(ARTICLE.words.gt(60)).as(LINE).list()).hasSize(2);
        assertThat(db.article()
                        .as(LINE)
                        .orderBy(ARTICLE.title.asc())
                        .after(first)
                        .list())
                .extracting(Line::headline)
                .containsExactly("Second", "Third");
        assertThatThrownBy(lines::one).isInstanceOf(TooManyRowsException.class);
        assertThatThrownBy(() -> lines.where(ARTICLE.title.eq("none")).one()).isInstanceOf(RowNotFoundException.class);
    }

    @Test
    void pagesOfViewsGoOnWhereTheLastEnded() {
        article("Second", 50, ben);
        article("Third", 70, ben);
        var lines =
                db.article().as(LINE).orderBy(ARTICLE.author.get(AUTHOR.name).desc(), ARTICLE.title.asc());
        var cards = db.author().as(CARD).orderBy(AUTHOR.name.asc());

        var page = lines.page(2);
        assertThat(page.rows()).extracting(Line::headline).containsExactly("Second", "Third");
        assertThat(lines.page(2, page.next().orElseThrow()).rows())
                .extracting(Line::headline)
                .containsExactly("First");
        var cardPage = cards.page(1);
        assertThat(cardPage.rows().get(0).longest()).hasSize(1);
        assertThat(cards.page(1, cardPage.next().orElseThrow()).rows().get(0).longest())
                .hasSize(2);
    }

    @Test
    void streamsViewsWithoutLists() {
        article("Second", 50, ben);

        List<String> titles = db.article().as(LINE).orderBy(ARTICLE.title.asc()).stream(
                lines -> lines.map(Line::headline).toList());

        assertThat(titles).containsExactly("First", "Second");
        assertThatThrownBy(() -> db.author().as(CARD).stream(cards -> cards.count()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("lists");
    }

    @Test
    void refusesRelationsBesideIt() {
        assertThatThrownBy(() -> db.article().all().include(ARTICLE.author).as(LINE))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Article.author");
    }

    @Test
    void queriesOfTheUsersOwnGiveViewsOfColumns() {
        Desk_TitleView.TITLE.register(jdbi);

        List<Desk.Title> titles =
                jdbi.withHandle(handle -> handle.createQuery("SELECT 1 AS x, upper(title) AS title FROM article")
                        .mapTo(Desk.Title.class)
                        .list());

        assertThat(titles).containsExactly(new Desk.Title("FIRST"));
        assertThatThrownBy(() -> CARD.register(jdbi)).isInstanceOf(InvalidValueException.class);
    }
}
