package dev.relata.jdbi.session;

import static dev.relata.jdbi.testing.AuthorTable.AUTHOR;
import static dev.relata.jdbi.testing.AuthorTable.author;
import static dev.relata.jdbi.testing.Blog.id;
import static dev.relata.jdbi.testing.PlaceTable.PLACE;
import static dev.relata.jdbi.testing.PlaceTable.place;
import static dev.relata.jdbi.testing.PostTable.POST;
import static dev.relata.jdbi.testing.PostTable.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.relata.jdbi.CheckViolationException;
import dev.relata.jdbi.ConstraintViolationException;
import dev.relata.jdbi.ForeignKeyViolationException;
import dev.relata.jdbi.NotNullViolationException;
import dev.relata.jdbi.Relata;
import dev.relata.jdbi.SchemaMismatchException;
import dev.relata.jdbi.UniqueViolationException;
import dev.relata.jdbi.codegen.Rows;
import dev.relata.jdbi.codegen.Session;
import dev.relata.jdbi.testing.Author;
import dev.relata.jdbi.testing.Blog;
import dev.relata.jdbi.testing.Input;
import dev.relata.jdbi.testing.Place;
import dev.relata.jdbi.testing.PlaceTable;
import dev.relata.jdbi.testing.Post;
import dev.relata.jdbi.testing.TestJdbi;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConstraintsTest {

    private static void assertBroken(
            Class<? extends ConstraintViolationException> kind,
            ThrowingCallable write,
            String table,
            @Nullable String constraint,
            List<String> columns,
            @Nullable String model,
            List<String> fields,
            @Nullable String relation) {
        ConstraintViolationException e = catchThrowableOfType(kind, write);
        assertThat(e).isNotNull();
        assertThat(e.table()).contains(table);
        if (constraint == null) {
            assertThat(e.constraint()).isEmpty();
        } else {
            assertThat(e.constraint()).contains(constraint);
            assertThat(e).hasMessageContaining("`" + constraint + "`");
        }
        assertThat(e.columns()).isEqualTo(columns);
        assertThat(e.model()).isEqualTo(java.util.Optional.ofNullable(model));
        assertThat(e.fields()).isEqualTo(fields);
        assertThat(e.relation()).isEqualTo(java.util.Optional.ofNullable(relation));
        assertThat(e.getCause()).isInstanceOf(java.sql.SQLException.class);
    }

    private static void assertBrokenAuthor(ThrowingCallable write) {
        assertBroken(
                ForeignKeyViolationException.class,
                write,
                "post",
                "post_author_id_fkey",
                List.of("author_id"),
                "Post",
                List.of("authorId"),
                "author");
    }

    private static void assertBrokenEditor(ThrowingCallable write) {
        assertBroken(
                ForeignKeyViolationException.class,
                write,
                "post",
                "post_editor_id_fkey",
                List.of("editor_id"),
                "Post",
                List.of("editorId"),
                "editor");
    }

    @ParameterizedTest
    @EnumSource
    void uniqueKeysAreNamed(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        Author ann = blog.author("ann");
        Post post = blog.post(ann.id(), "hi");
        assertBroken(
                UniqueViolationException.class,
                () -> blog.author("ann"),
                "author",
                "author_email_key",
                List.of("email"),
                "Author",
                List.of("email"),
                null);
        assertBroken(
                UniqueViolationException.class,
                () -> blog.post(ann.id(), "hi"),
                "post",
                "post_author_id_slug_key",
                List.of("author_id", "slug"),
                "Post",
                List.of("authorId", "slug"),
                null);
        assertBroken(
                UniqueViolationException.class,
                () -> blog.posts().insert(post(ann.id(), "other").set(POST.id, post.id())),
                "post",
                "post_pkey",
                List.of("id"),
                "Post",
                List.of("id"),
                null);
        blog.author("bob");
        assertBroken(
                UniqueViolationException.class,
                () -> blog.authors().updateAll(Input.of(AUTHOR).set(AUTHOR.email, "same")),
                "author",
                "author_email_key",
                List.of("email"),
                "Author",
                List.of("email"),
                null);
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void requiredColumnsAndChecksAreNamed(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        Author ann = blog.author("ann");
        assertBroken(
                NotNullViolationException.class,
                () -> blog.authors().insert(Input.of(AUTHOR)),
                "author",
                null,
                List.of("email"),
                "Author",
                List.of("email"),
                null);
        assertBroken(
                CheckViolationException.class,
                () -> blog.post(ann.id(), "forbidden"),
                "post",
                "post_slug_check",
                List.of("slug"),
                "Post",
                List.of("slug"),
                null);
        Post post = blog.post(ann.id(), "hi");
        assertThatThrownBy(() -> blog.posts().update(post, Input.of(POST).set(POST.slug, "forbidden")))
                .isInstanceOf(CheckViolationException.class)
                .hasMessageContaining("`post_slug_check` of table `post` (`Post.slug`)");
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void aMissingParentIsNamed(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        Author ann = blog.author("ann");
        assertBrokenAuthor(() -> blog.post(99, "hi"));
        assertBrokenEditor(() -> blog.posts().insert(post(ann.id(), "hi").set(POST.editorId, 99L)));
        assertBrokenEditor(() -> blog.insertPosts(
                List.of(post(ann.id(), "a"), post(ann.id(), "b").set(POST.editorId, 99L), post(ann.id(), "c"))));
        assertBrokenAuthor(() -> blog.posts().upsert(Blog.POST_AUTHOR_SLUG, post(99, "hi")));
        Post post = blog.post(ann.id(), "hi");
        assertBrokenEditor(() -> blog.posts().update(post, Input.of(POST).set(POST.editorId, 99L)));
        assertBrokenAuthor(() ->
                blog.posts().update(Blog.POST_ID, id(post.id()), Input.of(POST).set(POST.authorId, 99L)));
        assertBrokenEditor(() -> blog.posts().updateAll(Input.of(POST).set(POST.editorId, 99L)));
        assertBrokenEditor(() ->
                blog.posts().where(POST.slug.eq("hi")).update(Input.of(POST).set(POST.editorId, 99L)));
        assertBrokenAuthor(() -> blog.posts()
                .update(new Post(post.id(), 99, null, "hi", true, post.createdAt(), post.updatedAt(), post.version())));
        assertThat(blog.posts().all().list()).containsExactly(post);
        // The parent was inserted in the same transaction: it is not to blame.
        assertBrokenEditor(() -> blog.inTransaction(tx ->
                tx.posts().insert(post(tx.author("bob").id(), "hi").set(POST.editorId, 99L))));
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void aRestrictedDeleteIsNamed(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        Author ann = blog.author("ann");
        Author bob = blog.author("bob");
        Post post = blog.posts().insert(post(ann.id(), "hi").set(POST.editorId, bob.id()));
        assertBrokenAuthor(() -> blog.authors().delete(Blog.AUTHOR_ID, id(ann.id())));
        assertBrokenAuthor(() -> blog.authors().delete(ann));
        assertBrokenAuthor(() -> blog.authors().deleteAll());
        assertBrokenAuthor(
                () -> blog.authors().where(AUTHOR.email.startsWith("a")).delete());
        assertThat(blog.authors().delete(bob)).isTrue();
        assertThat(blog.findPost(post.id()).orElseThrow().editorId()).isNull();
        assertThat(blog.countAuthors()).isEqualTo(1);
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void whatBlocksADeleteFurtherDownIsNamed(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        String integer = database.isSqlite() ? "INTEGER" : "bigint";
        Session.createSchema(jdbi, dialect -> """
                        CREATE TABLE notebook (id %1$s PRIMARY KEY, author_id %1$s CONSTRAINT notebook_author_fkey REFERENCES author (id) ON DELETE CASCADE);
                        CREATE TABLE sheet (id %1$s PRIMARY KEY, notebook_id %1$s,
                          CONSTRAINT sheet_notebook_fkey FOREIGN KEY (notebook_id) REFERENCES notebook (id) ON DELETE CASCADE);
                        CREATE TABLE comment (id %1$s PRIMARY KEY, sheet_id %1$s, author_id %1$s REFERENCES author (id),
                          CONSTRAINT "comment's" FOREIGN KEY (sheet_id) REFERENCES sheet (id) ON DELETE RESTRICT);
                        """.formatted(integer));
        Author ann = blog.author("ann");
        Author bob = blog.author("bob");
        jdbi.useHandle(handle -> {
            handle.execute("INSERT INTO notebook VALUES (1, ?), (2, ?)", ann.id(), bob.id());
            handle.execute("INSERT INTO sheet VALUES (1, 1), (2, 2)");
            handle.execute("INSERT INTO comment VALUES (1, 1, NULL)");
        });
        assertThatThrownBy(() -> blog.authors().delete(ann))
                .isInstanceOfSatisfying(ForeignKeyViolationException.class, e -> {
                    assertThat(e.table()).contains("comment");
                    assertThat(e.constraint()).contains("comment's");
                    assertThat(e.model()).isEmpty();
                    assertThat(e.relation()).isEmpty();
                });
        assertThat(blog.authors().delete(bob)).as("cascades").isTrue();
        jdbi.useHandle(handle -> {
            handle.execute("DELETE FROM comment");
            handle.execute("INSERT INTO comment VALUES (2, NULL, ?)", ann.id());
        });
        assertThatThrownBy(() -> blog.authors().delete(ann))
                .isInstanceOfSatisfying(ForeignKeyViolationException.class, e -> {
                    assertThat(e.table()).contains("comment");
                    if (database.isSqlite()) {
                        assertThat(e.constraint()).as("has no name").isEmpty();
                        assertThat(e.columns()).containsExactly("author_id");
                    } else {
                        assertThat(e.constraint()).contains("comment_author_id_fkey");
                    }
                });
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void compoundKeysToTheSameTableAreNamed(TestJdbi database) {
        Jdbi jdbi = database.open();
        Session.createSchema(jdbi, PlaceTable::ddl);
        Rows<Place, Input<Place>> places = Session.on(jdbi).rows(PLACE);
        places.insert(place("ch", "zh"));
        places.insert(place("ch", "city", "ch", "zh"));
        places.insert(place("de", "self", "de", "self"));
        places.insert(place("ch", "half", "nowhere", null));
        for (ThrowingCallable write : List.<ThrowingCallable>of(
                () -> places.insert(place("ch", "lost", "ch", "nowhere")),
                () -> places.insert(place("ch", "lost", "de", "zh")),
                () -> places.update(
                        PlaceTable.ID,
                        PlaceTable.id("ch", "city"),
                        Input.of(PLACE).set(PLACE.parentCountry, "de")),
                () -> places.delete(PlaceTable.ID, PlaceTable.id("ch", "zh")),
                () -> places.where(PLACE.code.eq("zh")).delete())) {
            assertBroken(
                    ForeignKeyViolationException.class,
                    write,
                    "place",
                    "place_parent_fkey",
                    List.of("parent_country", "parent_code"),
                    "Place",
                    List.of("parentCountry", "parentCode"),
                    "parent");
        }
        assertThat(places.delete(PlaceTable.ID, PlaceTable.id("de", "self"))).isTrue();
        assertThat(places.deleteAll()).as("parents and children together").isEqualTo(3);
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void anUpsertByAPartialUniqueKeyHasItsCondition(TestJdbi database) {
        Jdbi jdbi = database.open();
        Session.createSchema(jdbi, PlaceTable::ddl);
        Rows<Place, Input<Place>> places = Session.on(jdbi).rows(PLACE);
        places.insert(place("ch", "old").set(PLACE.capitalOf, "ch").set(PLACE.size, 0));
        Place bern = places.upsert(PlaceTable.CAPITAL_OF, place("ch", "be").set(PLACE.capitalOf, "ch"));
        Place again = places.upsert(
                PlaceTable.CAPITAL_OF,
                place("ch", "other").set(PLACE.capitalOf, "ch").set(PLACE.size, 5));
        assertThat(again).isEqualTo(new Place("ch", "be", null, null, "ch", 5));
        assertThat(places.find(PlaceTable.CAPITAL_OF, to -> PLACE.capitalOf.bindTo(to, "ch")))
                .contains(again);
        assertThat(bern.code()).isEqualTo("be");
        assertThat(places.all().count()).isEqualTo(2);
        assertBroken(
                UniqueViolationException.class,
                () -> places.insert(place("ch", "second").set(PLACE.capitalOf, "ch")),
                "place",
                "place_capital_of_key",
                List.of("capital_of"),
                "Place",
                List.of("capitalOf"),
                null);
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void nothingStaysOfAWriteWhoseRowTheConstructorRefuses(TestJdbi database) {
        Jdbi jdbi = database.open();
        Session.createSchema(jdbi, PlaceTable::ddl);
        Session session = Session.on(jdbi);
        Rows<Place, Input<Place>> places = session.rows(PLACE);
        places.insert(place("ch", "zh"));
        Input<Place> refused = place("ch", "be").set(PLACE.size, -1);
        Runnable all = () -> {
            assertThatThrownBy(() -> places.insert(refused)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(
                            () -> places.upsert(PlaceTable.ID, place("ch", "zh").set(PLACE.size, -1)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> places.update(
                            PlaceTable.ID,
                            PlaceTable.id("ch", "zh"),
                            Input.of(PLACE).set(PLACE.size, -1)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(places.all().list()).containsExactly(new Place("ch", "zh", null, null, null, 1));
        };
        all.run();
        session.useTransaction(tx -> all.run());
        assertThat(places.all().count()).isEqualTo(1);
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheSchemaLacksIsNamed(TestJdbi database) {
        Jdbi jdbi = database.open();
        Blog blog = new Blog(jdbi);
        assertThatThrownBy(() -> blog.findAuthor(1))
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessageStartingWith("Table `author` (`Author`) does not exist");
        assertThatThrownBy(() -> blog.author("ann")).isInstanceOf(SchemaMismatchException.class);
        assertThatThrownBy(blog::countAuthors).isInstanceOf(SchemaMismatchException.class);
        jdbi.useHandle(handle -> handle.execute("CREATE TABLE author (id integer PRIMARY KEY, email text)"));
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> blog.findAuthor(1),
                () -> blog.author("ann"),
                // On SQLite, a name in quotes that is no column is a text, and would be equal to itself.
                () -> blog.authors().where(AUTHOR.name.eq("display_name")).delete(),
                () -> blog.authors().where(AUTHOR.name.eq("display_name")).list(),
                () -> blog.authors().where(AUTHOR.name.eq("display_name")).exists(),
                () -> blog.authors().all().orderBy(AUTHOR.name.asc()).limit(1).list(),
                () -> blog.authors().updateAll(Input.of(AUTHOR).set(AUTHOR.name, "x")))) {
            assertThatThrownBy(call)
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessageStartingWith("Table `author` has no column `display_name` (`Author.name`)");
        }
        Relata.close(jdbi);
    }

    @ParameterizedTest
    @EnumSource
    void aBatchIsAllOrNothing(TestJdbi database) {
        Jdbi jdbi = database.openBlog();
        Blog blog = new Blog(jdbi);
        assertThatThrownBy(() -> blog.insertAuthors(List.of(author("a"), author("b"), author("a"))))
                .isInstanceOf(UniqueViolationException.class);
        assertThat(blog.countAuthors()).isZero();
        Relata.close(jdbi);
    }
}
