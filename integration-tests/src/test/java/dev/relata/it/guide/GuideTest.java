package dev.relata.it.guide;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.Dialect;
import dev.relata.it.database.OnEachDatabase;
import dev.relata.it.database.TestDatabase;
import java.io.IOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What docs/guide shows compiles, runs, and sends the SQL that stands below it, which is that of PostgreSQL. {@code
 * -Dgolden.update=true} writes code and SQL into the pages.
 */
@OnEachDatabase
class GuideTest {

    private static final Map<String, BiFunction<Jdbi, Runnable, Snippets>> PAGES = new TreeMap<>(Map.of(
            "relations", Relations::new,
            "queries", Queries::new,
            "transactions", Transactions::new,
            "views", Views::new,
            "writing", Writing::new));

    private final TestDatabase database;
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    GuideTest(TestDatabase database) {
        this.database = database;
    }

    static Stream<Arguments> snippets() {
        return PAGES.entrySet().stream()
                .flatMap(page -> methods(page.getValue()).stream().map(name -> Arguments.of(page.getKey(), name)));
    }

    private static List<String> methods(BiFunction<Jdbi, Runnable, Snippets> page) {
        return Arrays.stream(type(page).getDeclaredMethods())
                .filter(method -> !method.isSynthetic() && method.getParameterCount() == 0)
                .map(Method::getName)
                .sorted()
                .toList();
    }

    private static Class<? extends Snippets> type(BiFunction<Jdbi, Runnable, Snippets> page) {
        return page.apply(Jdbi.create("jdbc:sqlite::memory:"), () -> {}).getClass();
    }

    @ParameterizedTest
    @MethodSource
    void snippets(String page, String name) throws ReflectiveOperationException, IOException {
        Jdbi jdbi = database.watched(log::add);
        BlogDatabase.createSchema(jdbi);
        fill(new BlogDatabase(jdbi));
        log.clear();
        List<String> sent = new ArrayList<>();
        boolean[] ended = new boolean[1];
        Snippets snippets = requireNonNull(PAGES.get(page)).apply(jdbi, () -> {
            sent.addAll(log);
            ended[0] = true;
        });

        snippets.getClass().getDeclaredMethod(name).invoke(snippets);

        if (!ended[0]) {
            sent.addAll(log);
        }
        String code = "```java\n" + Snippets.code(snippets.getClass(), name) + "```\n";
        GuidePage shown = new GuidePage(page);
        if (database.dialect() != Dialect.POSTGRESQL) {
            assertThat(shown.blocks(name)).startsWith(code);
            return;
        }
        String blocks = code + (sent.isEmpty() ? "" : "```sql\n" + ShownSql.of(sent) + "```\n");
        if (Boolean.getBoolean("golden.update")) {
            shown.write(name, blocks);
        } else {
            assertThat(shown.blocks(name)).isEqualTo(blocks);
        }
    }

    @Test
    void pagesShowEachSnippetOnce() throws IOException {
        for (Map.Entry<String, BiFunction<Jdbi, Runnable, Snippets>> page : PAGES.entrySet()) {
            assertThat(new GuidePage(page.getKey()).snippets())
                    .containsExactlyInAnyOrderElementsOf(methods(page.getValue()));
        }
    }

    /** Ann has two posts, of which one is published and edited by Ben; Ben has none. */
    private static void fill(BlogDatabase db) {
        User ann = db.user().insert(NewUser.email("ann@example.com").name("Ann"));
        User ben = db.user().insert(NewUser.email("ben@example.com").name("Ben"));
        db.profile().insert(NewProfile.bio("writes").userId(ann.id()));
        db.post()
                .insert(NewPost.slug("hello")
                        .title("Hello")
                        .authorId(ann.id())
                        .published(true)
                        .price(new BigDecimal("9.90"))
                        .editorId(ben.id()));
        db.post().insert(NewPost.slug("draft").title("A draft").authorId(ann.id()));
        db.tag().insertAll(Stream.of("java", "sql").map(NewTag::name).collect(Collectors.toList()));
    }
}
