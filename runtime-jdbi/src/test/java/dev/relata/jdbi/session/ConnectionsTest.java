package dev.relata.jdbi.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.RelataException;
import dev.relata.jdbi.DatabaseException;
import dev.relata.jdbi.ForeignKeyViolationException;
import dev.relata.jdbi.ForeignKeysDisabledException;
import dev.relata.jdbi.Relata;
import dev.relata.jdbi.testing.Blog;
import dev.relata.jdbi.testing.PostTable;
import dev.relata.jdbi.testing.TestJdbi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteDataSource;

class ConnectionsTest {

    @TempDir
    private Path directory;

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private static int pragma(Handle handle, String name) {
        return handle.createQuery("PRAGMA " + name).mapTo(int.class).one();
    }

    @Test
    void whatCannotBeOpenedSaysWhy() throws IOException {
        assertThatThrownBy(() -> Relata.sqlite(file("missing/shop.db")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("the directory `" + file("missing") + "` does not exist");
        assertThatThrownBy(() -> Relata.sqlite(directory.toString())).hasMessageContaining("it is a directory");
        Files.writeString(
                directory.resolve("notes.txt"), "This is no database, but long enough to be one. ".repeat(50));
        assertThatThrownBy(() -> Relata.sqlite(file("notes.txt"))).hasMessageContaining("not a database");
        assertThatThrownBy(() -> Relata.sqlite(":memory:")).hasMessageContaining("sqliteInMemory");
        assertThatThrownBy(() -> Relata.sqlite("")).isInstanceOf(DatabaseException.class);
        Blog unreachable = new Blog(Jdbi.create("jdbc:postgresql://localhost:1/none"));
        assertThatThrownBy(() -> unreachable.findAuthor(1)).isInstanceOf(DatabaseException.class);
    }

    @Test
    void aFileKeepsWhatWasWritten() {
        Jdbi jdbi = Blog.created(Relata.sqlite(file("a ? b.db")));
        new Blog(jdbi).author("ann");
        Relata.close(jdbi);
        assertThat(directory.resolve("a ? b.db")).exists();
        Jdbi again = Relata.sqlite(file("a ? b.db"));
        assertThat(new Blog(again).countAuthors()).isEqualTo(1);
        again.useHandle(handle -> {
            assertThat(handle.createQuery("PRAGMA journal_mode")
                            .mapTo(String.class)
                            .one())
                    .isEqualTo("wal");
            assertThat(pragma(handle, "foreign_keys")).isEqualTo(1);
            assertThat(pragma(handle, "synchronous")).isEqualTo(2);
            assertThat(pragma(handle, "busy_timeout")).isEqualTo(30_000);
        });
        Relata.close(again);
    }

    @Test
    void aDatabaseInMemoryIsPrivate() {
        Jdbi one = Blog.created(Relata.sqliteInMemory());
        Jdbi other = Blog.created(Relata.sqliteInMemory());
        new Blog(one).author("ann");
        assertThat(new Blog(other).countAuthors()).isZero();
        Relata.close(one);
        Relata.close(other);
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "SQLITE_MEMORY"})
    void afterCloseItRefuses(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        try (Handle open = jdbi.open()) {
            Relata.close(jdbi);
            Relata.close(jdbi);
            assertThat(new Blog(open).countAuthors())
                    .as("a handle that is open may finish")
                    .isZero();
        }
        assertThatThrownBy(() -> blog.author("ann"))
                .isInstanceOf(RelataException.class)
                .hasMessageContaining("Relata.close");
        assertThatThrownBy(() -> blog.inTransaction(tx -> tx.author("ann"))).hasMessageContaining("Relata.close");
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "SQLITE_MEMORY"})
    void whatAUserLeftBehindIsUndone(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        jdbi.useHandle(handle -> {
            handle.execute("PRAGMA foreign_keys = OFF");
            handle.execute("PRAGMA query_only = ON");
        });
        assertThatThrownBy(() -> jdbi.useHandle(Handle::begin)).hasMessageContaining("open transaction");
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        jdbi.useHandle(Handle::begin);
        jdbi.useHandle(handle -> {
            assertThat(pragma(handle, "foreign_keys")).isEqualTo(1);
            assertThat(handle.isInTransaction()).isFalse();
        });
        assertThatThrownBy(() -> blog.post(99, "hi")).isInstanceOf(ForeignKeyViolationException.class);
        blog.author("ann");
        Relata.close(jdbi);
    }

    @Test
    void aConnectionWithoutForeignKeysIsRefused() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file("plain.db"))) {
            connection.createStatement().executeUpdate(PostTable.ddl(dev.relata.Dialect.SQLITE));
        }
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file("plain.db"));
        Blog blog = new Blog(Jdbi.create(source));
        assertThatThrownBy(() -> blog.author("ann"))
                .isInstanceOf(ForeignKeysDisabledException.class)
                .hasMessageContaining("Relata.configure");
        assertThatThrownBy(blog::countAuthors).isInstanceOf(ForeignKeysDisabledException.class);
        assertThatThrownBy(() -> blog.inTransaction(Blog::countAuthors))
                .isInstanceOf(ForeignKeysDisabledException.class);

        Jdbi configured = Relata.configure(Relata.configure(Jdbi.create(source)));
        Blog enforced = new Blog(configured);
        enforced.author("ann");
        assertThatThrownBy(() -> enforced.post(99, "hi")).isInstanceOf(ForeignKeyViolationException.class);
        enforced.inTransaction(tx -> tx.author("bob"));
        try (Handle handle = configured.open()) {
            Blog onHandle = new Blog(handle);
            handle.execute("PRAGMA foreign_keys = OFF");
            assertThatThrownBy(() -> onHandle.author("cleo")).isInstanceOf(ForeignKeysDisabledException.class);
        }
        Relata.close(configured);
    }

    @Test
    void aLockThatIsNotGivenInTimeSaysSo() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file("locked.db"));
        source.getConfig().setBusyTimeout(50);
        Jdbi jdbi = Blog.created(Relata.configure(Jdbi.create(source)));
        Blog blog = new Blog(jdbi);
        try (Handle holder = jdbi.open()) {
            holder.begin();
            assertThatThrownBy(() -> blog.author("ann"))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("lock");
            assertThatThrownBy(() -> blog.inTransaction(tx -> tx.author("ann")))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("lock");
            try (Handle waiting = jdbi.open()) {
                assertThatThrownBy(waiting::begin).hasMessageContaining("transaction");
                assertThat(waiting.isInTransaction()).isFalse();
            }
            holder.rollback();
        }
        blog.inTransaction(tx -> tx.author("ann"));
    }

    @Test
    void aConnectionWithoutAutoCommitKeepsWhatACallWrote() throws SQLException {
        Jdbi file = Blog.created(Relata.sqlite(file("manual.db")));
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file("manual.db"));
        source.setEnforceForeignKeys(true);
        Jdbi jdbi = Jdbi.create(() -> {
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            return connection;
        });
        Blog blog = new Blog(jdbi);
        blog.author("ann");
        assertThatThrownBy(() -> blog.author("ann")).isInstanceOf(RelataException.class);
        blog.inTransaction(tx -> tx.author("bob"));
        assertThat(new Blog(file).countAuthors()).isEqualTo(2);
        Relata.close(file);
    }

    @Test
    void oneConnectionServesManyHandles() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Jdbi jdbi = Blog.created(Relata.configure(Jdbi.create(connection)));
            Blog blog = new Blog(jdbi);
            for (int i = 0; i < 100; i++) {
                assertThat(blog.findAuthor(blog.author("a" + i).id())).isPresent();
            }
        }
    }
}
