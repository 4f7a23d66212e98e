package dev.relata.jdbi.session;

import static dev.relata.jdbi.testing.AuthorTable.AUTHOR;
import static dev.relata.jdbi.testing.PostTable.POST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.jdbi.Relata;
import dev.relata.jdbi.StaleVersionException;
import dev.relata.jdbi.testing.Author;
import dev.relata.jdbi.testing.Blog;
import dev.relata.jdbi.testing.Input;
import dev.relata.jdbi.testing.Post;
import dev.relata.jdbi.testing.TestJdbi;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConcurrencyTest {

    private static final int THREADS = 16;

    /** Runs work on many threads that start together; fails if one of them does. */
    private static <R> List<R> race(Callable<R> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<R>> results = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            results.add(threads.submit(() -> {
                start.await();
                return work.call();
            }));
        }
        List<R> all = new ArrayList<>();
        for (Future<R> result : results) {
            all.add(result.get());
        }
        threads.shutdown();
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void writersWaitForEachOther(TestJdbi database) throws Exception {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        race(() -> {
            for (int i = 0; i < 20; i++) {
                String name = Thread.currentThread().getId() + "-" + i;
                blog.author(name);
                blog.inTransaction(tx -> {
                    long before = tx.countAuthors();
                    Author author = tx.author("tx " + name);
                    assertThat(tx.countAuthors())
                            .as("others may have read, none may have written")
                            .isGreaterThan(before);
                    return author;
                });
                assertThat(blog.authors().where(AUTHOR.email.eq(name)).exists()).isTrue();
            }
            return true;
        });
        assertThat(blog.countAuthors()).isEqualTo(THREADS * 40);
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "SQLITE_MEMORY"})
    void whoReadsFirstMayStillWrite(TestJdbi database) throws Exception {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        Author counter = blog.authors()
                .insert(Input.of(AUTHOR).set(AUTHOR.email, "counter").set(AUTHOR.name, "0"));
        race(() -> {
            for (int i = 0; i < 20; i++) {
                blog.inTransaction(tx -> {
                    int count = Integer.parseInt(String.valueOf(
                            tx.findAuthor(counter.id()).orElseThrow().name()));
                    return tx.authors()
                            .update(
                                    Blog.AUTHOR_ID,
                                    Blog.id(counter.id()),
                                    Input.of(AUTHOR).set(AUTHOR.name, "" + (count + 1)));
                });
                jdbi.useTransaction(handle -> {
                    int count = handle.createQuery("SELECT display_name FROM author")
                            .mapTo(int.class)
                            .one();
                    handle.execute("UPDATE author SET display_name = ?", "" + (count + 1));
                });
            }
            return true;
        });
        assertThat(blog.findAuthor(counter.id()).orElseThrow().name()).isEqualTo("" + THREADS * 40);
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void ofThoseWhoReadAVersionExactlyOneWins(TestJdbi database) throws Exception {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        Post read = blog.post(blog.author("ann").id(), "hi");
        for (int round = 0; round < 5; round++) {
            Post current = read;
            List<Boolean> won = race(() -> {
                try {
                    blog.posts().update(current, Input.of(POST).set(POST.published, true));
                    return true;
                } catch (StaleVersionException e) {
                    return false;
                }
            });
            assertThat(won).containsOnlyOnce(true);
            read = blog.findPost(read.id()).orElseThrow();
            assertThat(read.version()).isEqualTo(round + 1);
        }
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void upsertsOfOneKeyMakeOneRow(TestJdbi database) throws Exception {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        List<Long> ids = race(() -> blog.authors()
                .upsert(Blog.AUTHOR_EMAIL, Input.of(AUTHOR).set(AUTHOR.email, "ann"))
                .id());
        assertThat(ids).containsOnly(ids.get(0));
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void aThreadMayWriteWhileItStreams(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        blog.author("a");
        blog.author("b");
        long seen = blog.authors().all().stream(authors -> authors.peek(author -> {
                    blog.authors().delete(author);
                    blog.author(author.email() + author.email());
                    long inner = blog.authors().all().stream(same -> same.count());
                    assertThat(inner).isEqualTo(2);
                })
                .limit(2)
                .count());
        assertThat(seen).isEqualTo(2);
        Relata.close(jdbi);
    }
}
