package dev.relata.it.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.RelataException;
import dev.relata.jdbi.ForeignKeyViolationException;
import dev.relata.jdbi.ForeignKeysDisabledException;
import dev.relata.jdbi.Relata;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connections to SQLite that Relata opens, or is given. */
class ConnectionsTest {

    @TempDir
    private Path directory;

    @Test
    void aDatabaseInMemoryIsPrivateAndOfAllThreads() {
        Jdbi one = Relata.sqliteInMemory();
        Jdbi other = Relata.sqliteInMemory();
        LedgerDatabase.createSchema(one);
        LedgerDatabase db = new LedgerDatabase(one);
        db.entry().insert(NewEntry.name("a"));
        CompletableFuture.runAsync(() -> db.entry().insert(NewEntry.name("b"))).join();

        assertThat(db.entry().count()).isEqualTo(2);
        assertThatThrownBy(() -> new LedgerDatabase(other).entry().count()).isInstanceOf(RelataException.class);
        Relata.close(one);
        Relata.close(other);
        assertThatThrownBy(() -> db.entry().count())
                .isInstanceOf(RelataException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void aFileIsThereAfterItIsClosed() {
        String file = directory.resolve("ledger.db").toString();
        Jdbi first = Relata.sqlite(file);
        LedgerDatabase.createSchema(first);
        Entry entry = new LedgerDatabase(first).entry().insert(NewEntry.name("a"));
        Relata.close(first);

        Jdbi second = Relata.sqlite(file);
        assertThat(new LedgerDatabase(second).entry().list()).containsExactly(entry);
        Relata.close(second);
    }

    @Test
    void aDirectoryThatIsMissingIsNamed() {
        String file = directory.resolve("missing").resolve("ledger.db").toString();

        assertThatThrownBy(() -> Relata.sqlite(file))
                .isInstanceOf(RelataException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void aConnectionThatDoesNotEnforceForeignKeysIsRefused() {
        Jdbi jdbi = Jdbi.create("jdbc:sqlite:" + directory.resolve("plain.db"));

        assertThatThrownBy(() -> new LedgerDatabase(jdbi).entry().count())
                .isInstanceOf(ForeignKeysDisabledException.class)
                .hasMessageContaining("Relata.configure");
    }

    @Test
    void aConfiguredConnectionEnforcesForeignKeys() {
        Jdbi jdbi = Relata.configure(Jdbi.create("jdbc:sqlite:" + directory.resolve("plain.db")));
        LedgerDatabase.createSchema(jdbi);
        LedgerDatabase db = new LedgerDatabase(jdbi);

        assertThatThrownBy(() -> db.line().insert(NewLine.entryId(1).amount(1)))
                .isInstanceOf(ForeignKeyViolationException.class);
        assertThatThrownBy(() -> jdbi.useHandle(
                        handle -> handle.execute("INSERT INTO \"line\" (\"entry_id\", \"amount\") VALUES (1, 1)")))
                .isNotNull();
    }
}
