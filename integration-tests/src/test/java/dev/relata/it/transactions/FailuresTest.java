package dev.relata.it.transactions;

import static dev.relata.it.transactions.LedgerTables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.ConstraintViolationException;
import dev.relata.jdbi.ForeignKeyViolationException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A call that fails has changed nothing, by itself and within a transaction that goes on. */
@OnEachDatabase
class FailuresTest {

    private final Jdbi jdbi;
    private final LedgerDatabase db;
    private final Entry entry;

    FailuresTest(TestDatabase database) {
        jdbi = database.with(LedgerDatabase::createSchema);
        db = new LedgerDatabase(jdbi);
        entry = db.entry().insert(NewEntry.name("a"));
        db.line().insert(NewLine.entryId(entry.id()).amount(1));
    }

    @Test
    void aConstructorThatThrowsUndoesTheWrite() {
        for (ThrowingCallable call : refusedCalls()) {
            assertThatThrownBy(call)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the constructor refuses this name");
            assertUnchanged();
        }
    }

    @Test
    void aConstructorThatThrowsUndoesOnlyTheWrite() {
        db.useTransaction(tx -> {
            tx.entry().insert(NewEntry.name("kept"));
            for (ThrowingCallable call : refusedCalls()) {
                assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class);
            }
        });

        assertThat(db.entry().orderBy(ENTRY.id.asc()).list())
                .extracting(Entry::name)
                .containsExactly("a", "kept");
        assertThat(db.entry().get(entry.id())).isEqualTo(entry);
    }

    @Test
    void aRowThatIsRefusedWhenItIsReadIsStillThere() {
        jdbi.useHandle(handle -> handle.execute("INSERT INTO \"entry\" (\"name\", \"version\") VALUES ('refused', 0)"));

        assertThatThrownBy(() -> db.entry().list()).isInstanceOf(IllegalArgumentException.class);
        assertThat(db.entry().count()).isEqualTo(2);
        assertThat(db.entry().where(ENTRY.name.eq("refused")).delete()).isEqualTo(1);
        assertThat(db.entry().list()).containsExactly(entry);
    }

    @Test
    void aFailedCallCanBeCaughtWithinATransaction() {
        db.useTransaction(tx -> {
            assertThatThrownBy(() -> tx.entry().insertAll(many("taken", 5_000)))
                    .isInstanceOf(ConstraintViolationException.class);
            assertThat(tx.entry().count()).isEqualTo(1);
            tx.entry().insertAll(many("b", 5_000));
        });

        assertThat(db.entry().count()).isEqualTo(5_001);
    }

    /** On PostgreSQL a statement that fails spoils its transaction, so each write of the caller's is in a savepoint. */
    @Test
    void aFailedStatementCanBeCaughtWithinATransaction() {
        db.useTransaction(tx -> {
            assertThatThrownBy(() -> tx.useTransaction(inner -> inner.entry().delete(entry.id())))
                    .isInstanceOf(ForeignKeyViolationException.class);
            tx.entry().insert(NewEntry.name("b"));
        });

        assertThat(db.entry().count()).isEqualTo(2);
    }

    private Stream<NewEntry> named(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> NewEntry.name(prefix + i));
    }

    private List<NewEntry> many(String prefix, int count) {
        Stream<NewEntry> last = prefix.equals("taken") ? Stream.of(NewEntry.name("a")) : Stream.of();
        return Stream.concat(named(prefix, count), last).toList();
    }

    private List<ThrowingCallable> refusedCalls() {
        return List.of(
                () -> db.entry().insert(NewEntry.name("refused")),
                () -> db.entry().insertAll(List.of(NewEntry.name("b"), NewEntry.name("refused"))),
                () -> db.entry().update(entry.id(), new EntryPatch().name("refused")),
                () -> db.entry().update(entry, new EntryPatch().name("refused")),
                () -> db.entry().upsertByName(NewEntry.name("refused")));
    }

    private void assertUnchanged() {
        assertThat(db.entry().list()).containsExactly(entry);
        assertThat(db.line().count()).isEqualTo(1);
    }
}
