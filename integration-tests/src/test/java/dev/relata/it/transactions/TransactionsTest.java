package dev.relata.it.transactions;

import static dev.relata.it.transactions.LedgerTables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import dev.relata.jdbi.UniqueViolationException;
import java.io.IOException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Transactions commit or leave nothing, and calls on their thread take part in them. */
@OnEachDatabase
class TransactionsTest {

    private final Jdbi jdbi;
    private final LedgerDatabase db;

    TransactionsTest(TestDatabase database) {
        jdbi = database.with(LedgerDatabase::createSchema);
        db = new LedgerDatabase(jdbi);
    }

    @Test
    void commit() {
        Entry entry = db.inTransaction(tx -> {
            Entry inserted = tx.entry().insert(NewEntry.name("a"));
            tx.line().insert(NewLine.entryId(inserted.id()).amount(1));
            return inserted;
        });

        assertThat(names()).containsExactly("a");
        assertThat(db.line().one().entryId()).isEqualTo(entry.id());
    }

    @Test
    void rollBackOnAnyException() {
        assertThatThrownBy(() -> db.useTransaction(tx -> {
                    tx.entry().insert(NewEntry.name("a"));
                    throw new IOException("checked");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("checked");
        assertThatThrownBy(() -> db.useTransaction(tx -> {
                    tx.entry().insert(NewEntry.name("a"));
                    throw new StackOverflowError("deep");
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThatThrownBy(() -> db.useTransaction(tx -> {
                    tx.entry().insert(NewEntry.name("a"));
                    tx.entry().insert(NewEntry.name("a"));
                }))
                .isInstanceOf(UniqueViolationException.class);

        assertThat(names()).isEmpty();
        db.entry().insert(NewEntry.name("after"));
        assertThat(names()).containsExactly("after");
    }

    @Test
    void giveNullOrAnything() {
        assertThat(db.<String, RuntimeException>inTransaction(tx -> null)).isNull();
        assertThat(db.<Long, RuntimeException>inTransaction(tx -> tx.entry().count()))
                .isZero();
    }

    @Test
    void nestedOnesAreUndoneAlone() {
        db.useTransaction(tx -> {
            tx.entry().insert(NewEntry.name("outer"));
            assertThatThrownBy(() -> tx.useTransaction(inner -> {
                        inner.entry().insert(NewEntry.name("inner"));
                        throw new IllegalStateException("undo");
                    }))
                    .hasMessage("undo");
            tx.useTransaction(inner -> inner.entry().insert(NewEntry.name("kept")));
            tx.entry().insert(NewEntry.name("last"));
        });

        assertThat(names()).containsExactly("kept", "last", "outer");
    }

    @Test
    void theOuterOneUndoesNestedOnes() {
        assertThatThrownBy(() -> db.useTransaction(tx -> {
                    tx.useTransaction(inner -> inner.entry().insert(NewEntry.name("inner")));
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");

        assertThat(names()).isEmpty();
    }

    @Test
    void otherObjectsOnTheSameThreadTakePart() {
        EntryDao alone = new EntryDao(jdbi);
        LedgerDatabase other = new LedgerDatabase(jdbi);

        assertThatThrownBy(() -> db.useTransaction(tx -> {
                    tx.entry().insert(NewEntry.name("tx"));
                    db.entry().insert(NewEntry.name("db"));
                    alone.insert(NewEntry.name("dao"));
                    other.useTransaction(nested -> nested.entry().insert(NewEntry.name("other")));
                    jdbi.useHandle(handle ->
                            handle.execute("INSERT INTO \"entry\" (\"name\", \"version\") VALUES ('sql', 0)"));
                    assertThat(other.entry().count()).isEqualTo(5);
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");

        assertThat(names()).isEmpty();
    }

    @Test
    void otherThreadsDoNot() throws InterruptedException {
        db.entry().insert(NewEntry.name("before"));
        long[] seen = new long[1];
        db.useTransaction(tx -> {
            tx.entry().where(ENTRY.name.eq("before")).update(new EntryPatch().name("changed"));
            Thread thread = new Thread(
                    () -> seen[0] = db.entry().where(ENTRY.name.eq("before")).count());
            thread.start();
            thread.join();
        });

        assertThat(seen[0]).isEqualTo(1);
    }

    @Test
    void thoseOfJdbiAreJoined() {
        assertThatThrownBy(() -> jdbi.useTransaction(handle -> {
                    db.entry().insert(NewEntry.name("thread"));
                    new LedgerDatabase(handle).entry().insert(NewEntry.name("handle"));
                    db.useTransaction(tx -> tx.entry().insert(NewEntry.name("nested")));
                    throw new IOException("undo");
                }))
                .isInstanceOf(IOException.class);
        assertThat(names()).isEmpty();

        jdbi.useTransaction(handle -> {
            db.entry().insert(NewEntry.name("kept"));
            assertThatThrownBy(() -> db.entry().insertAll(List.of(NewEntry.name("more"), NewEntry.name("kept"))))
                    .isInstanceOf(UniqueViolationException.class);
            assertThat(handle.createQuery("SELECT count(*) FROM \"entry\"")
                            .mapTo(Long.class)
                            .one())
                    .isEqualTo(1);
        });
        assertThat(names()).containsExactly("kept");
    }

    @Test
    void onAHandleTheyAreItsOwn() {
        try (Handle handle = jdbi.open()) {
            LedgerDatabase onHandle = new LedgerDatabase(handle);
            handle.begin();
            onHandle.entry().insert(NewEntry.name("a"));
            onHandle.useTransaction(tx -> tx.entry().insert(NewEntry.name("b")));
            assertThat(onHandle.entry().count()).isEqualTo(2);
            handle.rollback();
            onHandle.useTransaction(tx -> tx.entry().insert(NewEntry.name("c")));
            onHandle.entry().insert(NewEntry.name("d"));
        }

        assertThat(names()).containsExactly("c", "d");
    }

    @Test
    void rowsOfAHandleAreMappedThereToo() {
        try (Handle handle = jdbi.open()) {
            new EntryDao(handle).insert(NewEntry.name("a"));
            assertThat(handle.createQuery("SELECT * FROM \"entry\"")
                            .mapTo(Entry.class)
                            .list())
                    .extracting(Entry::name)
                    .containsExactly("a");
        }
    }

    private List<String> names() {
        return db.entry().orderBy(ENTRY.name.asc()).list().stream()
                .map(Entry::name)
                .toList();
    }
}
