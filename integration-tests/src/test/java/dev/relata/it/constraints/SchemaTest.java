package dev.relata.it.constraints;

import static dev.relata.it.constraints.ConstrainedTables.NOTE;
import static dev.relata.it.constraints.Violations.brokenBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.Dialect;
import dev.relata.RelataException;
import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.SchemaMismatchException;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The schema of a {@code @Database}, and databases that have another one. */
@OnEachDatabase
class SchemaTest {

    private final TestDatabase database;

    SchemaTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void isCreatedOnce() {
        Jdbi jdbi = database.with(ConstrainedDatabase::createSchema);
        ConstrainedDatabase db = new ConstrainedDatabase(jdbi);
        Note note = db.note().insert(NewNote.id("a"));

        assertThatThrownBy(() -> ConstrainedDatabase.createSchema(jdbi))
                .isInstanceOf(RelataException.class)
                .hasMessageContaining("cart")
                .hasMessageContaining("already exists");

        assertThat(db.note().one()).isEqualTo(note);
    }

    @Test
    void isCreatedAsAWholeOrNotAtAll() {
        Jdbi jdbi = database.empty();
        jdbi.useHandle(handle -> handle.execute("CREATE TABLE \"note\" (\"id\" INTEGER)"));

        assertThatThrownBy(() -> ConstrainedDatabase.createSchema(jdbi))
                .isInstanceOf(RelataException.class)
                .hasMessageContaining("note");

        jdbi.useHandle(handle -> handle.execute("DROP TABLE \"note\""));
        ConstrainedDatabase.createSchema(jdbi);
        assertThat(new ConstrainedDatabase(jdbi).cart().count()).isZero();
    }

    @Test
    void isCreatedOnAHandleAndWithItsTransaction() {
        Jdbi jdbi = database.empty();
        try (Handle handle = jdbi.open()) {
            handle.begin();
            ConstrainedDatabase.createSchema(handle);
            assertThat(new ConstrainedDatabase(handle)
                            .note()
                            .insert(NewNote.id("a"))
                            .version())
                    .isZero();
            handle.rollback();
        }

        assertThatThrownBy(() -> new ConstrainedDatabase(jdbi).note().count())
                .isInstanceOf(SchemaMismatchException.class);
        ConstrainedDatabase.createSchema(jdbi);
        assertThat(new ConstrainedDatabase(jdbi).note().count()).isZero();
    }

    @Test
    void theScriptAloneMakesTheSameSchema() {
        Jdbi jdbi = database.empty();
        jdbi.useHandle(handle ->
                handle.createScript(ConstrainedDatabase.ddl(database.dialect())).execute());

        assertThat(new ConstrainedDatabase(jdbi).note().insert(NewNote.id("a")).id())
                .isEqualTo("a");
        assertThatThrownBy(() -> ConstrainedDatabase.createSchema(jdbi)).isInstanceOf(RelataException.class);
    }

    @Test
    void aDialectThatIsNotListedHasNoScript() {
        assertThatThrownBy(() -> ConstrainedDatabase.ddl(Dialect.MARIADB))
                .isInstanceOf(RelataException.class)
                .hasMessageContaining("MARIADB");
    }

    @Test
    void aMissingTableIsNamed() {
        ConstrainedDatabase db = new ConstrainedDatabase(database.empty());

        for (Supplier<?> call : List.<Supplier<?>>of(
                () -> db.note().list(),
                () -> db.note().insert(NewNote.id("a")),
                () -> db.note().find("a"),
                () -> db.note().deleteAll())) {
            assertThatThrownBy(call::get)
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessageContaining("`note`");
        }
    }

    /** SQLite by itself takes a quoted name that it does not know for a text. */
    @Test
    void aMissingColumnIsNamed() {
        Jdbi jdbi = database.with(ConstrainedDatabase::createSchema);
        ConstrainedDatabase db = new ConstrainedDatabase(jdbi);
        db.note().insert(NewNote.id("a"));
        jdbi.useHandle(handle -> handle.execute("ALTER TABLE \"note\" DROP COLUMN \"text\""));

        for (Supplier<?> call : List.<Supplier<?>>of(
                () -> db.note().list(),
                () -> db.note().find("a"),
                () -> db.note().insert(NewNote.id("b").text("t")),
                () -> db.note().insertAll(List.of(NewNote.id("b"), NewNote.id("c"))),
                () -> db.note().upsertById(NewNote.id("a").text("t")),
                () -> db.note().update("a", new NotePatch().text("t")),
                () -> db.note().update(new Note("a", "t", 0)),
                () -> db.note().updateAll(new NotePatch().text("t")),
                () -> db.note().where(NOTE.text.eq("text")).count(),
                () -> db.note().where(NOTE.text.eq("text")).delete(),
                () -> db.note().where(NOTE.text.isNotNull()).update(new NotePatch().text("u")),
                () -> db.note().orderBy(NOTE.text.asc()).first())) {
            assertThatThrownBy(call::get)
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessageContaining("`note`")
                    .hasMessageContaining("`text`")
                    .hasMessageContaining("`Note.text`");
        }
        assertThat(db.note().count()).isEqualTo(1);
    }

    @Test
    void aColumnThatIsStricterThanTheModelIsAViolation() {
        Jdbi jdbi = tables(
                "CREATE TABLE \"note\" (\"id\" TEXT PRIMARY KEY, \"text\" TEXT NOT NULL, \"version\" INTEGER NOT NULL)");
        ConstrainedDatabase db = new ConstrainedDatabase(jdbi);
        Note note = db.note().insert(NewNote.id("a").text("t"));

        String broken = "NotNull - of note[text]: Note[text]";
        assertThat(brokenBy(() -> db.note().insert(NewNote.id("b")))).isEqualTo(broken);
        assertThat(brokenBy(() -> db.note().insertAll(List.of(NewNote.id("b").text("u"), NewNote.id("c")))))
                .isEqualTo(broken);
        assertThat(brokenBy(() -> db.note().update("a", new NotePatch().text(null))))
                .isEqualTo(broken);
        assertThat(db.note().list()).containsExactly(note);
    }

    @Test
    void whatTheModelCannotHoldIsNamed() {
        Jdbi jdbi = tables("CREATE TABLE \"note\" (\"id\" TEXT PRIMARY KEY, \"text\" TEXT, \"version\" INTEGER)");
        jdbi.useHandle(handle -> handle.execute("INSERT INTO \"note\" (\"id\") VALUES ('a')"));

        assertThatThrownBy(() -> new ConstrainedDatabase(jdbi).note().list())
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessageContaining("`Note.version`")
                .hasMessageContaining("`version`")
                .hasMessageContaining("`note`");
    }

    @Test
    void anEnumConstantThatIsGoneIsNamed() {
        Jdbi jdbi = tables(
                "CREATE TABLE \"cart\" (\"id\" INTEGER PRIMARY KEY, \"user_id\" BIGINT NOT NULL, \"code\" TEXT NOT NULL,"
                        + " \"state\" TEXT NOT NULL, \"total\" NUMERIC(8, 2) NOT NULL, \"max\" NUMERIC(8, 2) NOT NULL, \"stars\" INTEGER,"
                        + " \"deleted_at\" TIMESTAMPTZ)");
        jdbi.useHandle(handle -> handle.execute("INSERT INTO \"cart\" VALUES (1, 1, 'a', 'GONE', 0, 0, NULL, NULL)"));

        assertThatThrownBy(() -> new ConstrainedDatabase(jdbi).cart().get(1))
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessageContaining("`Cart.state`")
                .hasMessageContaining("GONE")
                .hasMessageContaining("`OPEN`");
    }

    private Jdbi tables(String ddl) {
        Jdbi jdbi = database.empty();
        jdbi.useHandle(handle -> handle.execute(ddl));
        return jdbi;
    }
}
