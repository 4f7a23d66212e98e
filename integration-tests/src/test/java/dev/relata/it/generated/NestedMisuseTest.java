package dev.relata.it.generated;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nested inputs ask for, and what they leave to the parent: each of the wrong lines alone is an error. */
class NestedMisuseTest {

    private static final List<String> RIGHT = List.of(
            "db.writer().insert(NewWriter.email(\"e\").articles(a -> a.slug(\"s\").title(\"t\")));",
            "db.writer().insert(NewWriter.email(\"e\").articles());",
            "db.writer().insert(NewWriter.email(\"e\").articles(names, (a, name) -> a.slug(name).title(name.strip())));",
            "db.writer().insert(NewWriter.email(\"e\").edited(a -> a.slug(\"s\").title(\"t\").writerId(1)));",
            "db.writer().insert(NewWriter.email(\"e\").portrait(p -> p.file(\"f\")));",
            "db.article().insert(NewArticle.slug(\"s\").title(\"t\").writer(writer).labels(l -> l.name(\"n\")));",
            "db.article().insert(NewArticle.slug(\"s\").title(\"t\").writerId(1).labelIds(1, 2).labelsByName(names));",
            "db.seat().insert(NewSeat.hallByHouseCodeAndName(\"h\", \"n\").line(\"l\"));");

    private static final List<String> WRONG = List.of(
            // A required column is missing below the parent.
            "db.writer().insert(NewWriter.email(\"e\").articles(a -> a.slug(\"s\")));",
            "db.writer().insert(NewWriter.email(\"e\").articles(names, (a, name) -> a.slug(name)));",
            "db.writer().insert(NewWriter.email(\"e\").edited(a -> a.slug(\"s\").title(\"t\")));",
            "db.article().insert(NewArticle.slug(\"s\").title(\"t\").labels(l -> l.name(\"n\")));",
            "db.seat().insert(NewSeat.hallByHouseCodeAndName(\"h\", \"n\"));",
            // The parent fills the foreign key.
            "db.writer().insert(NewWriter.email(\"e\").articles(a -> a.slug(\"s\").title(\"t\").writerId(1)));",
            "db.writer().insert(NewWriter.email(\"e\").articles(a -> a.slug(\"s\").title(\"t\").writer(writer)));",
            "db.writer().insert(NewWriter.email(\"e\").edited(a -> a.slug(\"s\").title(\"t\").writerId(1).editorId(2)));",
            "db.writer().insert(NewWriter.email(\"e\").portrait(p -> p.writerId(1).file(\"f\")));",
            "db.hall().insert(NewHall.houseCode(\"h\").number(1).name(\"n\").seats(s -> s.line(\"l\").hallNumber(2)));",
            // A foreign key is given once.
            "db.seat().insert(NewSeat.hallByHouseCodeAndName(\"h\", \"n\").line(\"l\").hallNumber(1));",
            "db.article().insert(NewArticle.slug(\"s\").title(\"t\").writer(writer).writerId(1));",
            // One row where there is one, and of the right model.
            "db.writer().insert(NewWriter.email(\"e\").portrait(p -> p.file(\"f\"), p -> p.file(\"g\")));",
            "db.writer().insert(NewWriter.email(\"e\").articles(NewArticle.slug(\"s\").title(\"t\").writerId(1)));",
            "db.article().insert(NewArticle.slug(\"s\").title(\"t\").writer(NewLabel.name(\"n\")));",
            "db.article().insert(NewArticle.slug(\"s\").title(\"t\").writerId(1).labelIds(\"x\"));",
            // Below a parent is not on its own.
            "db.writer().insert(NewWriter.email(\"e\").articles(a -> { db.article().insert(a.slug(\"s\").title(\"t\")); }));",
            "class Mine implements NewArticle.OfWriter {}");

    private Statements statements;

    @BeforeEach
    void compiler(@TempDir Path directory) {
        statements = new Statements(
                directory,
                List.of("dev.relata.it.graph"),
                "GraphsDatabase db, NewWriter writer, java.util.List<String> names");
    }

    @Test
    void whatIsRightCompilesWithoutAWarning() {
        statements.assertAllCompile(RIGHT);
    }

    @Test
    void whatIsWrongDoesNot() {
        statements.assertNoneCompiles(WRONG);
    }
}
