package dev.relata.it.graph;

import static dev.relata.it.graph.GraphsTables.ARTICLE;
import static dev.relata.it.graph.GraphsTables.HALL;
import static dev.relata.it.graph.GraphsTables.LABEL;
import static dev.relata.it.graph.GraphsTables.REMARK;
import static dev.relata.it.graph.GraphsTables.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows inserted with their relations come back as a query that includes these relations reads them. */
@OnEachDatabase
class NestedInsertTest {

    private final GraphsDatabase db;

    NestedInsertTest(TestDatabase database) {
        db = new GraphsDatabase(database.with(GraphsDatabase::createSchema));
    }

    @Test
    void insertsChildrenWithTheirParent() {
        Writer made = db.writer()
                .insert(NewWriter.email("ann")
                        .name("Ann")
                        .portrait(p -> p.file("ann.png"))
                        .articles(
                                a -> a.slug("a").title("A"),
                                a -> a.slug("b").title("B").published(true)));

        assertThat(made.articles().get()).extracting(Article::slug).containsExactly("a", "b");
        assertThat(made.articles().get().get(1).published()).isTrue();
        assertThat(made.edited().isLoaded()).isFalse();
        assertThat(made.articles().get().get(0).writer().isLoaded()).isFalse();
        assertThat(db.writer().get(made.id(), WRITER.portrait, WRITER.articles.orderBy(ARTICLE.slug.asc())))
                .isEqualTo(made);
    }

    @Test
    void insertsChildrenOfChildren() {
        Writer made = db.writer()
                .insert(NewWriter.email("ann")
                        .articles(a -> a.slug("a")
                                .title("A")
                                .labels(l -> l.name("x").narrower(n -> n.name("y"), n -> n.name("z")))
                                .remarks(
                                        r -> r.text("one"),
                                        r -> r.text("two")
                                                .answers(
                                                        List.of(),
                                                        (answer, each) -> answer.text("none")
                                                                .articleId(new UUID(0, 0))))));

        assertThat(db.writer()
                        .get(
                                made.id(),
                                WRITER.articles.include(
                                        ARTICLE.labels.include(LABEL.narrower.orderBy(LABEL.name.asc())),
                                        ARTICLE.remarks.orderBy(REMARK.id.asc()))))
                .usingRecursiveComparison()
                .ignoringFields("articles.value.remarks.value.answers")
                .isEqualTo(made);
        List<Remark> remarks = made.articles().get().get(0).remarks().get();
        assertThat(remarks.get(0).answers().isLoaded()).isFalse();
        assertThat(remarks.get(1).answers().get()).isEmpty();
        assertThat(db.label().count()).isEqualTo(3);
    }

    @Test
    void insertsAChildForEachItem() {
        List<Integer> numbers = IntStream.range(0, 20).boxed().toList();

        Writer made = db.writer()
                .insert(NewWriter.email("ann")
                        .articles(numbers, (a, number) -> a.slug("s" + number).title("t")));

        assertThat(made.articles().get())
                .extracting(Article::slug)
                .containsExactlyElementsOf(
                        numbers.stream().map(number -> "s" + number).toList());
    }

    @Test
    void insertsTheRowThatIsPointedToFirst() {
        Article made = db.article()
                .insert(NewArticle.slug("a")
                        .title("A")
                        .writer(NewWriter.email("ann").portrait(p -> p.file("f")))
                        .editor(NewWriter.email("ben")));

        assertThat(made.writer().get().portrait().get().orElseThrow().file()).isEqualTo("f");
        assertThat(made.writerId()).isEqualTo(made.writer().get().id());
        assertThat(made.editor().get()).contains(db.writer().findByEmail("ben").orElseThrow());
        assertThat(db.article().get(made.id(), ARTICLE.editor, ARTICLE.writer.include(WRITER.portrait)))
                .isEqualTo(made);
    }

    @Test
    void standsUnderEitherParent() {
        Writer ann = db.writer().insert(NewWriter.email("ann"));

        Writer ben = db.writer()
                .insert(NewWriter.email("ben")
                        .edited(
                                a -> a.slug("a").title("A").writerId(ann.id()),
                                a -> a.slug("b").title("B").writerByEmail("ann")));

        assertThat(ben.edited().get()).extracting(Article::writerId).containsExactly(ann.id(), ann.id());
        assertThat(ben.edited().get().get(1).writer().get()).isEqualTo(ann);
        assertThat(db.article().where(ARTICLE.editor.is(WRITER.email.eq("ben"))).count())
                .isEqualTo(2);
    }

    @Test
    void connectsRowsThatExist() {
        Label red = db.label().insert(NewLabel.name("red"));
        Label blue = db.label().insert(NewLabel.name("blue"));
        Writer ann = db.writer()
                .insert(NewWriter.email("ann").articles(a -> a.slug("a").title("A")));
        Article moved = ann.articles().get().get(0);

        Writer ben = db.writer()
                .insert(NewWriter.email("ben")
                        .articleIds(moved.id())
                        .articles(a -> a.slug("b")
                                .title("B")
                                .labelIds(red.id(), red.id())
                                .labelsByName("blue", "red")
                                .labels(l -> l.name("new"))));

        assertThat(ben.articles().get()).extracting(Article::slug).containsExactly("a", "b");
        assertThat(ben.articles().get().get(0).version()).isEqualTo(moved.version() + 1);
        assertThat(ben.articles().get().get(1).labels().get())
                .extracting(Label::name)
                .containsExactly("red", "blue", "new");
        assertThat(db.writer().get(ann.id(), WRITER.articles).articles().get()).isEmpty();
        assertThat(db.article().get(moved.id()).writerId()).isEqualTo(ben.id());
        assertThat(db.label().where(LABEL.articles.some()).count()).isEqualTo(3);
        assertThat(db.label().get(blue.id(), LABEL.articles).articles().get()).hasSize(1);
    }

    @Test
    void connectsByCompoundUniques() {
        Writer ann = db.writer()
                .insert(NewWriter.email("ann").articles(a -> a.slug("a").title("A")));

        Writer ben = db.writer().insert(NewWriter.email("ben").editedByWriterIdAndSlug(ann.id(), "a"));

        assertThat(ben.edited().get()).extracting(Article::editorId).containsExactly(ben.id());
    }

    @Test
    void aRowThatIsConnectedTwiceIsTheSameEverywhere() {
        Writer ann = db.writer()
                .insert(NewWriter.email("ann").articles(a -> a.slug("a").title("A")));
        UUID article = ann.articles().get().get(0).id();

        Writer ben =
                db.writer().insert(NewWriter.email("ben").articleIds(article).editedIds(article));
        Label label = db.label()
                .insert(NewLabel.name("x")
                        .articleIds(article)
                        .narrower(n -> n.name("y")
                                .articles(a -> a.slug("b")
                                        .title("B")
                                        .writer(NewWriter.email("cay").editedIds(article)))));

        Article stored = db.article().get(article);
        assertThat(stored.version()).isEqualTo(3);
        assertThat(ben.articles().get()).isEqualTo(ben.edited().get());
        assertThat(ben.articles().get().get(0).version()).isEqualTo(2);
        assertThat(ben.articles().get().get(0).editorId()).isEqualTo(ben.id());
        assertThat(label.articles().get()).containsExactly(stored);
        assertThat(db.label()
                        .get(
                                label.id(),
                                LABEL.articles,
                                LABEL.narrower.include(LABEL.articles.include(ARTICLE.writer.include(WRITER.edited)))))
                .isEqualTo(label);
    }

    @Test
    void connectsARowWhoseIdIsTheForeignKey() {
        Writer ann = db.writer().insert(NewWriter.email("ann").portrait(p -> p.file("f")));

        Writer ben = db.writer().insert(NewWriter.email("ben").portraitByFile("f"));

        assertThat(ben.portrait().get().orElseThrow().writerId()).isEqualTo(ben.id());
        assertThat(db.portrait().find(ann.id())).isEmpty();
    }

    @Test
    void fillsCompoundKeysInBothDirections() {
        House house = db.house()
                .insert(NewHouse.code("h")
                        .halls(
                                h -> h.number(1).name("Great").seats(s -> s.line("a"), s -> s.line("b")),
                                h -> h.number(2).name("Small")));
        assertThat(house.halls().get().get(0).seats().get())
                .extracting(Seat::hallNumber)
                .containsExactly(1, 1);

        Seat found =
                db.seat().insert(NewSeat.hallByHouseCodeAndName("h", "Small").line("c"));
        assertThat(found.hallNumber()).isEqualTo(2);
        assertThat(found.hall().get()).isEqualTo(db.hall().get("h", 2));

        Seat made = db.seat()
                .insert(NewSeat.hall(NewHall.house(NewHouse.code("i")).number(7).name("New"))
                        .line("d"));
        assertThat(made.houseCode()).isEqualTo("i");
        assertThat(made.hallNumber()).isEqualTo(7);
        assertThat(made.hall().get().house().get().code()).isEqualTo("i");

        Hall third =
                db.hall().insert(NewHall.houseCode("h").number(3).name("Third").seatIds(found.id(), made.id()));
        assertThat(third.seats().get())
                .extracting(Seat::houseCode, Seat::hallNumber)
                .containsOnly(tuple("h", 3));
        assertThat(db.hall().where(HALL.seats.count().eq(2)).count()).isEqualTo(2);
    }

    @Test
    void connectsAndCreatesWithinASelfRelation() {
        Article article = db.article()
                .insert(NewArticle.slug("a")
                        .title("A")
                        .writer(NewWriter.email("ann"))
                        .remarks(r -> r.text("first")));
        long first = article.remarks().get().get(0).id();

        Remark made = db.remark()
                .insert(NewRemark.text("root")
                        .articleId(article.id())
                        .answerIds(first)
                        .answers(r -> r.text("second")
                                .articleId(article.id())
                                .answers(q -> q.text("third").articleId(article.id()))));

        assertThat(made.answers().get()).extracting(Remark::text).containsExactly("first", "second");
        assertThat(made.answers().get().get(1).answers().get())
                .extracting(Remark::text)
                .containsExactly("third");
        assertThat(db.remark().get(first).answeredId()).isEqualTo(made.id());
    }

    @Test
    void insertsManyInTheOrderOfTheirInputs() {
        UUID given = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
        List<Writer> writers = db.writer()
                .insertAll(List.of(
                        NewWriter.email("a")
                                .articles(
                                        a -> a.slug("a1").title("t").id(given),
                                        a -> a.slug("a2").title("t")),
                        NewWriter.email("b"),
                        NewWriter.email("c").articles(a -> a.slug("c1").title("t"))));

        assertThat(writers).extracting(Writer::email).containsExactly("a", "b", "c");
        assertThat(writers.get(0).articles().get()).extracting(Article::slug).containsExactly("a1", "a2");
        assertThat(writers.get(0).articles().get().get(0).id()).isEqualTo(given);
        assertThat(writers.get(1).articles().isLoaded()).isFalse();
        assertThat(writers.get(2).articles().get()).extracting(Article::slug).containsExactly("c1");
    }
}
