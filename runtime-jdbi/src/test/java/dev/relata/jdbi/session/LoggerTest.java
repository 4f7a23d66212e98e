package dev.relata.jdbi.session;

import static dev.relata.jdbi.testing.AuthorTable.AUTHOR;
import static dev.relata.jdbi.testing.AuthorTable.author;
import static dev.relata.jdbi.testing.PostTable.POST;
import static dev.relata.jdbi.testing.PostTable.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relata.jdbi.DatabaseException;
import dev.relata.jdbi.ForeignKeyViolationException;
import dev.relata.jdbi.Relata;
import dev.relata.jdbi.RowNotFoundException;
import dev.relata.jdbi.StaleVersionException;
import dev.relata.jdbi.UniqueViolationException;
import dev.relata.jdbi.testing.Author;
import dev.relata.jdbi.testing.Blog;
import dev.relata.jdbi.testing.Input;
import dev.relata.jdbi.testing.Post;
import dev.relata.jdbi.testing.TestJdbi;
import dev.relata.jdbi.testing.TestPostgres;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoggerTest {

    private static List<String> logTo(Jdbi jdbi) {
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                log.add(context.getRenderedSql());
            }

            @Override
            public void logException(StatementContext context, java.sql.SQLException e) {
                log.add("failed: " + context.getRenderedSql());
            }
        });
        return log;
    }

    /** Everything once; gives what came out. */
    private static List<Object> everything(Blog blog) {
        List<Object> results = new ArrayList<>();
        Author ann = blog.author("ann");
        Post post = blog.post(ann.id(), "hi");
        results.add(ann);
        results.add(blog.findAuthor(ann.id()));
        results.add(blog.insertAuthors(List.of(author("b"), author("c"))));
        results.add(blog.insertPosts(List.of(post(ann.id(), "d"), post(ann.id(), "e")))
                .size());
        results.add(blog.authors().upsert(Blog.AUTHOR_EMAIL, author("ann").set(AUTHOR.name, "Ann <b>:x ?")));
        Post updated = blog.posts().update(post, Input.of(POST).set(POST.published, true));
        results.add(updated.version());
        results.add(blog.posts().update(updated).version());
        assertThatThrownBy(() -> blog.posts().update(post)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> blog.author("ann")).isInstanceOf(UniqueViolationException.class);
        assertThatThrownBy(() -> blog.post(99, "x")).isInstanceOf(ForeignKeyViolationException.class);
        assertThatThrownBy(() -> blog.authors().delete(ann)).isInstanceOf(ForeignKeyViolationException.class);
        assertThatThrownBy(() -> blog.authors().get(Blog.AUTHOR_ID, Blog.id(99)))
                .isInstanceOf(RowNotFoundException.class);
        results.add(blog.authors().where(AUTHOR.name.contains("<b>")).list());
        results.add(blog.authors().all().<Long>stream(s -> s.count()));
        results.add(blog.posts().where(POST.slug.lt("e")).update(Input.of(POST).set(POST.published, true)));
        results.add(blog.posts().deleteAll());
        results.add(blog.inTransaction(tx -> tx.authors().delete(Blog.AUTHOR_ID, Blog.id(ann.id()))));
        return results;
    }

    @ParameterizedTest
    @EnumSource
    void aLoggerSeesEveryStatementAndChangesNothing(TestJdbi database) {
        Jdbi plain = database.openBlog();
        List<Object> expected = everything(new Blog(plain));
        Relata.close(plain);
        Jdbi logged = database.openBlog();
        List<String> log = logTo(logged);
        assertThat(everything(new Blog(logged))).isEqualTo(expected);
        assertThat(log).filteredOn(sql -> sql.startsWith("failed: ")).hasSize(3);
        assertThat(log)
                .contains(
                        "SELECT \"author\".\"id\", \"author\".\"email\", \"author\".\"display_name\" FROM \"author\" WHERE \"author\".\"id\" = ?");
        Relata.close(logged);
    }

    @Test
    void itSeesAsManyStatementsAsAreSentWithoutIt() {
        List<String> sent = new ArrayList<>();
        Blog counted = new Blog(Blog.created(Jdbi.create(counting(TestPostgres.newDatabase(), sent))));
        everything(counted);
        Jdbi logged = TestJdbi.POSTGRESQL.openBlog();
        List<String> log = logTo(logged);
        everything(new Blog(logged));
        assertThat(log).extracting(sql -> sql.replace("failed: ", "")).isEqualTo(sent);
    }

    private static DataSource counting(DataSource source, List<String> sent) {
        return proxy(DataSource.class, source, sent);
    }

    private static <T> T proxy(Class<T> type, T target, List<String> sent) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            try {
                if (method.getName().equals("prepareStatement")) {
                    sent.add((String) args[0]);
                }
                Object result = method.invoke(target, args);
                return method.getName().equals("getConnection")
                        ? proxy(Connection.class, (Connection) result, sent)
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    @ParameterizedTest
    @EnumSource
    void aBatchIsOneStatementHoweverLarge(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        List<String> log = logTo(jdbi);
        blog.insertAuthors(
                IntStream.range(0, 5_000).mapToObj(n -> author("a" + n)).toList());
        assertThat(log).hasSize(1);
        Relata.close(jdbi);
    }

    @Test
    void aQueryTimeoutIsKept() {
        Jdbi jdbi = TestJdbi.POSTGRESQL.openBlog();
        Blog blog = new Blog(jdbi);
        Author ann = blog.author("ann");
        jdbi.getConfig(SqlStatements.class).setQueryTimeout(1);
        try (Handle holder = jdbi.open()) {
            holder.begin();
            holder.execute("UPDATE author SET email = 'locked'");
            Instant start = Instant.now();
            assertThatThrownBy(() -> blog.authors()
                            .update(
                                    Blog.AUTHOR_ID,
                                    Blog.id(ann.id()),
                                    Input.of(AUTHOR).set(AUTHOR.email, "late")))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("timeout");
            assertThat(Duration.between(start, Instant.now()))
                    .isBetween(Duration.ofMillis(900), Duration.ofSeconds(20));
            holder.rollback();
        }
        assertThat(blog.findAuthor(ann.id())).contains(ann);
    }
}
