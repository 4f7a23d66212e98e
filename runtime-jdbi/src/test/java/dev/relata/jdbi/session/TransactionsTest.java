package dev.relata.jdbi.session;

import static dev.relata.jdbi.testing.AuthorTable.AUTHOR;
import static dev.relata.jdbi.testing.AuthorTable.author;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.RelataException;
import dev.relata.jdbi.DatabaseException;
import dev.relata.jdbi.Relata;
import dev.relata.jdbi.TransactionWork;
import dev.relata.jdbi.UniqueViolationException;
import dev.relata.jdbi.codegen.Session;
import dev.relata.jdbi.testing.Blog;
import dev.relata.jdbi.testing.TestJdbi;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransactionsTest {

    @ParameterizedTest
    @EnumSource
    void commitsAtTheEnd(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        long id = blog.inTransaction(tx -> tx.author("ann").id());
        assertThat(CompletableFuture.supplyAsync(() -> blog.findAuthor(id)).join())
                .isPresent();
        blog.session().useTransaction(tx -> new Blog(tx).author("bob"));
        assertThat(blog.countAuthors()).isEqualTo(2);
        Relata.close(jdbi);
    }

    @Test
    @SuppressWarnings("NullAway") // it does not know that a type argument may be nullable
    void aResultMayBeNull() {
        Jdbi jdbi = TestJdbi.SQLITE_MEMORY.openBlog();
        Object nothing = new Blog(jdbi).inTransaction(tx -> null);
        assertThat(nothing).isNull();
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void rollsBackOnAnyThrowable(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        for (Throwable thrown :
                List.of(new IOException("checked"), new IllegalStateException("unchecked"), new StackOverflowError())) {
            assertThatThrownBy(() -> blog.inTransaction(tx -> {
                        tx.author("ann");
                        if (thrown instanceof Exception e) {
                            throw e;
                        }
                        throw (Error) thrown;
                    }))
                    .isSameAs(thrown);
        }
        assertThat(blog.countAuthors()).isZero();
        blog.author("still usable");
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void aNestedFailureUndoesOnlyItsOwnWork(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        blog.session().useTransaction(outer -> {
            blog.author("kept");
            assertThatThrownBy(() -> blog.inTransaction(inner -> {
                        inner.author("undone");
                        inner.inTransaction(innermost -> innermost.author("undone too"));
                        return inner.author("kept");
                    }))
                    .isInstanceOf(UniqueViolationException.class);
            blog.inTransaction(inner -> inner.author("kept too"));
            assertThatThrownBy(() -> blog.insertAuthors(List.of(author("batch"), author("kept"))))
                    .as("one statement in a savepoint of the caller's")
                    .isInstanceOf(UniqueViolationException.class);
        });
        assertThat(blog.authors().all().list()).extracting("email").containsExactly("kept", "kept too");
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasCaughtIsNeverLostInSilence(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        TransactionWork<Blog, Boolean, RuntimeException> caught = tx -> {
            tx.author("ann");
            assertThatThrownBy(() -> tx.author("ann")).isInstanceOf(UniqueViolationException.class);
            return true;
        };
        if (database.isSqlite()) {
            assertThat(blog.inTransaction(caught)).isTrue();
            assertThat(blog.countAuthors()).isEqualTo(1);
        } else {
            assertThatThrownBy(() -> blog.inTransaction(caught))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("rolled back");
            assertThat(blog.countAuthors()).isZero();
        }
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void everyDaoOfTheThreadJoins(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        Blog other = new Blog(jdbi);
        assertThatThrownBy(() -> blog.inTransaction(tx -> {
                    other.author("through another object");
                    assertThat(tx.countAuthors()).isEqualTo(1);
                    assertThat(jdbi.<Integer, RuntimeException>withHandle(
                                    handle -> handle.createQuery("SELECT count(*) FROM author")
                                            .mapTo(int.class)
                                            .one()))
                            .isEqualTo(1);
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(blog.countAuthors()).isZero();
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void transactionsOfJdbiAreJoined(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        assertThatThrownBy(() -> jdbi.useTransaction(handle -> {
                    blog.author("ann");
                    blog.inTransaction(tx -> tx.author("bob"));
                    new Blog(handle).author("cleo");
                    assertThat(blog.countAuthors()).isEqualTo(3);
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(blog.countAuthors()).isZero();
        try (Handle handle = jdbi.open()) {
            Blog onHandle = new Blog(handle);
            handle.begin();
            onHandle.author("dan");
            handle.rollback();
            onHandle.author("eve");
            onHandle.inTransaction(tx -> tx.author("fay"));
        }
        assertThat(blog.authors().all().list()).extracting("email").containsExactly("eve", "fay");
        assertThat(jdbi.getHandleScope().get()).isNull();
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void readOnlyRefusesWrites(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        blog.author("ann");
        blog.readOnly(tx -> {
            assertThat(tx.countAuthors()).isEqualTo(1);
            assertThatThrownBy(() -> tx.author("bob"))
                    .isInstanceOf(RelataException.class)
                    .hasMessageContaining("readOnly");
            assertThatThrownBy(
                            () -> blog.authors().where(AUTHOR.email.eq("ann")).delete())
                    .hasMessageContaining("readOnly");
            assertThatThrownBy(() -> blog.insertAuthors(List.of(author("x")))).hasMessageContaining("readOnly");
            assertThat(blog.<Long, RuntimeException>readOnly(Blog::countAuthors))
                    .isEqualTo(1);
            assertThatThrownBy(() -> blog.author("bob")).hasMessageContaining("readOnly");
            return true;
        });
        assertThatThrownBy(() -> blog.readOnly(tx ->
                        jdbi.withHandle(handle -> handle.execute("INSERT INTO author (email) VALUES ('own SQL')"))))
                .hasMessageContaining("read");
        blog.author("bob");
        assertThat(blog.countAuthors()).isEqualTo(2);
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void readOnlyWithinATransactionEndsWithIt(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        blog.inTransaction(tx -> {
            tx.author("ann");
            assertThat(tx.<Long, RuntimeException>readOnly(Blog::countAuthors)).isEqualTo(1);
            assertThatThrownBy(() -> tx.readOnly(in -> in.author("bob"))).hasMessageContaining("readOnly");
            return tx.author("cleo");
        });
        assertThat(blog.countAuthors()).isEqualTo(2);
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "POSTGRESQL"})
    void readOnlySeesOneSnapshot(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        blog.author("ann");
        blog.readOnly(tx -> {
            assertThat(tx.countAuthors()).isEqualTo(1);
            CompletableFuture.supplyAsync(() -> blog.author("bob")).join();
            assertThat(tx.countAuthors()).isEqualTo(1);
            return true;
        });
        assertThat(blog.countAuthors()).isEqualTo(2);
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void aClosedHandleIsRefused(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog leaked = new Blog(jdbi).inTransaction(tx -> tx);
        assertThatThrownBy(() -> leaked.author("late"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("closed");
        assertThat(new Blog(jdbi).countAuthors()).isZero();
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void createSchemaIsAllOrNothing(TestJdbi database) {
        Jdbi jdbi = database.open();
        assertThatThrownBy(() -> Session.createSchema(
                        jdbi,
                        dialect ->
                                "CREATE TABLE a (x integer); CREATE TABLE b (x integer); CREATE TABLE a (x integer);"))
                .isInstanceOf(RelataException.class)
                .hasMessageContaining("already exists");
        Blog.created(jdbi);
        assertThatThrownBy(() -> Blog.created(jdbi)).hasMessageContaining("already exists");
        Session.createSchema(jdbi, dialect -> "CREATE TABLE a (x integer)");
        Relata.close(jdbi);
    }
}
