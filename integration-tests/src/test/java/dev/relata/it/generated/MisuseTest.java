package dev.relata.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relata.it.generated.Javac.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

    private static final String SOURCE = """
            package misuse;
            import static dev.relata.it.crud.CrudTables.*;
            import dev.relata.it.crud.*;
            import dev.relata.jdbi.*;
            class Use {
            void use(CrudDatabase db, AuthorId author, java.util.UUID id, java.time.Instant now, NewAuthor input) {
            %s
            }
            }
            """;

    private static final int LINES_BEFORE = 6;

    @TempDir
    private Path directory;

    @Test
    void whatIsRightCompiles() {
        Result result = compiled(RIGHT);

        assertThat(result.output()).isEmpty();
        assertThat(result.success()).isTrue();
    }

    @Test
    void whatIsWrongDoesNot() {
        Result result = compiled(WRONG);

        List<Integer> lines = Pattern.compile("misuse/Use\\.java:(\\d+): error")
                .matcher(result.output())
                .results()
                .map(found -> Integer.valueOf(found.group(1)) - LINES_BEFORE - 1)
                .distinct()
                .sorted()
                .toList();
        assertThat(lines.stream().map(WRONG::get)).containsExactlyElementsOf(WRONG);
    }

    private Result compiled(List<String> statements) {
        return new Javac(directory)
                .with(Path.of("target", "test-classes").toString())
                .options("-proc:none")
                .compile(Map.of("misuse/Use.java", SOURCE.formatted(String.join("\n", statements))));
    }
}
