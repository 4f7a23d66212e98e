package dev.relata.it.transactions;

import static dev.relata.it.transactions.LedgerTables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.RelataException;
import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A snapshot that nobody changes, the reader included. */
@OnEachDatabase
class ReadOnlyTest {

    private final Jdbi jdbi;
    private final LedgerDatabase db;

    ReadOnlyTest(TestDatabase database) {
        jdbi = database.with(LedgerDatabase::createSchema);
        db = new LedgerDatabase(jdbi);
        db.entry().insert(NewEntry.name("a"));
    }

    @Test
    void reads() {
        List<Entry> entries = db.readOnly(tx -> tx.entry().list());

        assertThat(entries).extracting(Entry::name).containsExactly("a");
    }

    @Test
    void refusesToWrite() {
        assertThatThrownBy(() -> db.readOnly(tx -> tx.entry().insert(NewEntry.name("b"))))
                .isInstanceOf(RelataException.class)
                .hasMessageContaining("readOnly");
        assertThatThrownBy(() -> db.readOnly(tx -> tx.entry().deleteAll())).isInstanceOf(RelataException.class);
        assertThatThrownBy(() -> db.readOnly(tx -> db.entry().updateAll(new EntryPatch().name("c"))))
                .isInstanceOf(RelataException.class);
        assertThatThrownBy(() -> db.readOnly(
                        tx -> tx.inTransaction(inner -> inner.entry().insert(NewEntry.name("b")))))
                .isInstanceOf(RelataException.class);
        assertThatThrownBy(() -> db.readOnly(tx -> jdbi.withHandle(handle -> handle.execute("DELETE FROM \"entry\""))))
                .isNotNull();

        assertThat(db.entry().one().name()).isEqualTo("a");
        db.entry().insert(NewEntry.name("after"));
        assertThat(db.entry().count()).isEqualTo(2);
    }

    @Test
    void isRefusedWithinATransactionAsWell() {
        db.useTransaction(tx -> {
            tx.entry().insert(NewEntry.name("b"));
            assertThat(tx.<Long, RuntimeException>readOnly(
                            reader -> reader.entry().count()))
                    .isEqualTo(2);
            assertThatThrownBy(() -> tx.readOnly(reader -> reader.entry().insert(NewEntry.name("c"))))
                    .isInstanceOf(RelataException.class);
            tx.entry().insert(NewEntry.name("d"));
        });

        assertThat(db.entry().orderBy(ENTRY.name.asc()).list())
                .extracting(Entry::name)
                .containsExactly("a", "b", "d");
    }

    @Test
    void seesOneSnapshotWhileOthersWrite() {
        List<Long> counts = db.readOnly(tx -> {
            long before = tx.entry().count();
            CompletableFuture.runAsync(() -> db.entry().insert(NewEntry.name("b")))
                    .join();
            return List.of(before, tx.entry().count());
        });

        assertThat(counts).containsExactly(1L, 1L);
        assertThat(db.entry().count()).isEqualTo(2);
    }
}
