package dev.relata.it.generated;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the types of generated code rule out: each of these lines alone is an error of the compiler. */
class MisuseTest {

    private static final List<String> RIGHT = List.of(
            "db.post().insert(NewPost.authorId(author).slug(\"s\").title(\"t\").createdAt(now));",
            "db.post().where(POST.title.eq(\"t\").and(POST.stars.gt(1))).delete();",
            "db.receipt().where(RECEIPT.cents.gt(1)).update(new ReceiptPatch().cents(2));",
            "db.author().update(author, new AuthorPatch().name(null));");

    private static final List<String> WRONG = List.of(
            "db.post().insert(NewPost.authorId(author));",
            "db.post().insert(NewPost.slug(\"s\"));",
            "db.post().insert(NewPost.authorId(author).title(\"t\").slug(\"s\"));",
            "db.post().insert(NewPost.authorId(author).slug(\"s\").version(1));",
            "db.post().insert(NewPost.authorId(author).slug(\"s\").updatedAt(now));",
            "db.author().insert(NewAuthor.email(\"a\").id(author));",
            "db.author().insert(input.email(\"static, through a value\"));",
            "db.post().insert(NewPost.authorId(1L).slug(\"s\"));",
            "db.post().where(AUTHOR.email.eq(\"a\")).delete();",
            "db.post().where(POST.title.eq(1)).delete();",
            "db.post().where(POST.title.eq(AUTHOR.email)).delete();",
            "db.post().update(author, new AuthorPatch());",
            "db.post().update(id, new PostPatch().createdAt(now));",
            "db.post().update(id, new PostPatch().version(2));",
            "db.post().orderBy(POST.title.asc()).delete();",
            "db.post().where(POST.title.eq(\"t\")).limit(1).delete();",
            "db.post().where(POST.title.eq(\"t\")).orderBy(AUTHOR.email.asc()).list();",
            "db.post().find(author);",
            "db.receipt().delete(1);",
            "db.receipt().deleteAll();",
            "db.receipt().where(RECEIPT.cents.gt(1)).delete();",
            "BytesColumn<Post> bytes = POST.title;",
            "class Mine implements NewPost {}");

    private Statements statements;

    @BeforeEach
    void compiler(@TempDir Path directory) {
        statements = new Statements(
                directory,
                List.of("static dev.relata.it.crud.CrudTables", "dev.relata.it.crud", "dev.relata.jdbi"),
                "CrudDatabase db, AuthorId author, java.util.UUID id, java.time.Instant now, NewAuthor input");
    }

    @Test
    void whatIsRightCompiles() {
        statements.assertAllCompile(RIGHT);
    }

    @Test
    void whatIsWrongDoesNot() {
        statements.assertNoneCompiles(WRONG);
    }
}
