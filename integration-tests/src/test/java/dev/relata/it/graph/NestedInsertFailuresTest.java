package dev.relata.it.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.CheckViolationException;
import dev.relata.jdbi.InvalidValueException;
import dev.relata.jdbi.RowNotFoundException;
import dev.relata.jdbi.UniqueViolationException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** An insert that fails anywhere in its tree writes nothing. */
@OnEachDatabase
class NestedInsertFailuresTest {

    private final GraphsDatabase db;

    NestedInsertFailuresTest(TestDatabase database) {
        db = new GraphsDatabase(database.with(GraphsDatabase::createSchema));
    }

    private void assertNothingIsWritten(ThrowingCallable insert, Class<?> type, String message) {
        List<Long> before = counts();
        assertThatThrownBy(insert).isInstanceOf(type).hasMessageContaining(message);
        assertThat(counts()).isEqualTo(before);
    }

    private List<Long> counts() {
        return List.of(
                db.writer().count(),
                db.portrait().count(),
                db.article().count(),
                db.remark().count(),
                db.label().count(),
                db.hall().count(),
                db.seat().count());
    }

    @Test
    void aFailureInTheThirdLevelUndoesAll() {
        assertNothingIsWritten(
                () -> db.writer()
                        .insert(NewWriter.email("ann")
                                .portrait(p -> p.file("f"))
                                .articles(a -> a.slug("a").title("A").remarks(r -> r.text("fine"), r -> r.text("")))),
                CheckViolationException.class,
                "remark");
        assertNothingIsWritten(
                () -> db.writer()
                        .insert(NewWriter.email("ann")
                                .articles(
                                        a -> a.slug("a").title("A"),
                                        a -> a.slug("a").title("B"))),
                UniqueViolationException.class,
                "slug");
    }

    @Test
    void aConstructorThatThrowsUndoesAll() {
        assertNothingIsWritten(
                () -> db.writer()
                        .insert(NewWriter.email("ann").articles(a -> a.slug("a").title("unreadable"))),
                RuntimeException.class,
                "");
    }

    @Test
    void inATransactionOnlyTheInsertIsUndone() {
        db.useTransaction(tx -> {
            tx.writer().insert(NewWriter.email("ann"));
            assertThatThrownBy(() -> tx.writer()
                            .insert(NewWriter.email("ben")
                                    .articles(a -> a.slug("a").title("unreadable"))))
                    .isInstanceOf(RuntimeException.class);
            tx.writer().insert(NewWriter.email("cay").portrait(p -> p.file("f")));
        });

        assertThat(db.writer().list()).extracting(Writer::email).containsExactlyInAnyOrder("ann", "cay");
    }

    @Test
    void rowsToConnectMustExist() {
        Label gone = db.label().insert(NewLabel.name("gone"));
        db.label().delete(gone.id());
        UUID unknown = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
        Writer ann = db.writer().insert(NewWriter.email("ann"));

        assertNothingIsWritten(
                () -> db.article()
                        .insert(NewArticle.slug("a")
                                .title("A")
                                .writerId(ann.id())
                                .labelIds(17, 18)),
                RowNotFoundException.class,
                "There is no `Label` with `id` = 17, or with `id` = 18: nothing was written.");
        assertNothingIsWritten(
                () -> db.article()
                        .insert(NewArticle.slug("a")
                                .title("A")
                                .writerId(ann.id())
                                .labelsByName("gone")),
                RowNotFoundException.class,
                "There is no `Label` with `name` = \"gone\"");
        assertNothingIsWritten(
                () -> db.article()
                        .insert(NewArticle.slug("a")
                                .title("A")
                                .writerId(ann.id())
                                .labelIds(gone.id())),
                RowNotFoundException.class,
                "`Label`");
        assertNothingIsWritten(
                () -> db.article().insert(NewArticle.slug("a").title("A").writerByEmail("nobody")),
                RowNotFoundException.class,
                "There is no `Writer` with `email` = \"nobody\"");
        assertNothingIsWritten(
                () -> db.writer().insert(NewWriter.email("ben").articleIds(unknown)),
                RowNotFoundException.class,
                "`Article`");
        assertNothingIsWritten(
                () -> db.seat().insert(NewSeat.hallByHouseCodeAndName("h", "x").line("a")),
                RowNotFoundException.class,
                "`houseCode` = \"h\" and `name` = \"x\"");
    }

    @Test
    void whatContradictsItselfIsRefused() {
        db.house().insert(NewHouse.code("h").halls(h -> h.number(1).name("one")));
        db.house().insert(NewHouse.code("i").halls(h -> h.number(1).name("one")));
        Writer ann = db.writer().insert(NewWriter.email("ann").portrait(p -> p.file("f")));
        UUID article = db.article()
                .insert(NewArticle.slug("a").title("A").writerId(ann.id()))
                .id();

        assertNothingIsWritten(
                () -> db.article()
                        .insert(NewArticle.slug("b")
                                .title("B")
                                .writerId(ann.id())
                                .editorId(99)
                                .editorByEmail("ann")),
                InvalidValueException.class,
                "`Article.editorId` is given as 99, but the row of `Article.editor` makes it " + ann.id());
        assertNothingIsWritten(
                () -> db.article()
                        .insert(NewArticle.slug("b")
                                .title("B")
                                .writerId(ann.id())
                                .editorByEmail("ann")
                                .editorByEmail("ann")),
                InvalidValueException.class,
                "`Article.editor` is given more than once");
        assertNothingIsWritten(
                () -> db.writer()
                        .insertAll(List.of(
                                NewWriter.email("x").articleIds(article),
                                NewWriter.email("y").articleIds(article))),
                InvalidValueException.class,
                "A row of `Writer.articles` is connected with two rows: `id` = ");
    }

    @Test
    void nullIsRefusedWhereItIsGiven() {
        assertThatThrownBy(() -> NewWriter.email("ann").articles((NewArticle.UnderWriter) null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("`Writer.articles`");
        assertThatThrownBy(() -> NewWriter.email("ann").articles(a -> null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("`Writer.articles`");
        assertThatThrownBy(() -> NewWriter.email("ann").portrait(null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("`Writer.portrait`");
        assertThatThrownBy(() -> NewWriter.email("ann").articleIds(Arrays.asList((UUID) null)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("`Writer.articles`");
    }

    @Test
    void onlyInsertsThatWriteEveryRowTakeRowsOfRelations() {
        NewWriter input = NewWriter.email("ann").articles(a -> a.slug("a").title("A"));
        String message = "takes no rows of relations, but was given some of `Writer.articles`";

        assertNothingIsWritten(() -> db.writer().upsertByEmail(input), InvalidValueException.class, message);
        assertNothingIsWritten(
                () -> db.writer().upsertAllByEmail(List.of(input)), InvalidValueException.class, message);
        assertNothingIsWritten(() -> db.writer().insertAllNew(List.of(input)), InvalidValueException.class, message);
    }
}
